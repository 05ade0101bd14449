import { truths } from '../../world/table'
import type { Account } from '../directory/accounts'
import { principalIn } from '../directory/clients'
import { LoginError } from '../errors'

/** "Assignment required" on the enterprise application: only who is assigned, in person or by a group, comes in. */
export function refuseUnassigned(account: Account, appId: string) {
  const principal = principalIn(account.tenant, appId)
  if (!principal?.appRoleAssignmentRequired || isAssigned(account, principal.id ?? '')) return
  throw new LoginError(
    'access_denied',
    50105,
    `Your administrator has configured the application ${principal.displayName} ('${appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${account.person.user.userPrincipalName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  )
}

function isAssigned({ tenant, oid }: Account, principalId: string): boolean {
  return truths(tenant.appRoleAssignments).some(
    (each) =>
      each.resourceId === principalId &&
      (each.principalId === oid || tenant.members[each.principalId ?? '']?.includes(oid)),
  )
}
