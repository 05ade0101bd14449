import type { Tenant } from '../model'
import { truth, truths } from '../table'

/**
 * Object ids of people to the values of the app roles they hold, of one application or of all in the tenant. A role
 * counts that was assigned to the person or to a group they are directly in: groups within a group hold nothing.
 * Source: "Add app roles to your application and receive them in the token", "Assign users and groups to an application".
 * @param application object id of its service principal
 */
export function appRoleHolders(tenant: Tenant, application?: string): Map<string, string[]> {
  const held = new Map<string, string[]>()
  for (const { principalId, resourceId, appRoleId } of truths(tenant.appRoleAssignments)) {
    if (application !== undefined && resourceId !== application) continue
    const resource = truth(tenant.servicePrincipals, resourceId ?? '')
    const value = resource?.appRoles?.find(({ id }) => id === appRoleId)?.value
    if (!value) continue
    for (const oid of peopleBehind(tenant, principalId ?? '')) {
      held.set(oid, [...new Set([...(held.get(oid) ?? []), value])])
    }
  }
  return held
}

function peopleBehind({ people, members }: Tenant, principalId: string): string[] {
  return people[principalId] ? [principalId] : (members[principalId] ?? []).filter((id) => people[id])
}
