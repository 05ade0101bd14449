import type { Tenant } from '../../world/model'
import type { Client } from '../directory/clients'
import type { Delegated } from '../permissions/scopes'

/**
 * Whether the tenant lets people without an administrator's role agree to all of this: what no API keeps for
 * administrators, as far as one of the assigned policies goes. Source: "Configure how users consent to applications",
 * `permissionGrantPoliciesAssigned` of the authorization policy. A company's own policies let nothing pass here.
 */
export function peopleMayAgree({ id, policies }: Tenant, client: Client, asked: Delegated[]): boolean {
  const assigned = policies.authorization.defaultUserRolePermissions?.permissionGrantPoliciesAssigned ?? []
  const isTrusted = client.home?.id === id || Boolean(client.stored.entity.verifiedPublisher?.verifiedPublisherId)
  return asked.every((each) => {
    if (each.wantsAdministrator) return false
    if (assigned.some((policy) => anything.includes(policy))) return true
    return assigned.includes(lowRisk) && isTrusted && isLow(each)
  })
}

/** Microsoft's own recommendation changes over time; here it lets pass what the legacy policy does. */
const anything = [
  'ManagePermissionGrantsForSelf.microsoft-user-default-legacy',
  'ManagePermissionGrantsForSelf.microsoft-user-default-recommended',
]

/** Of verified publishers and the company's own applications, what an administrator classified as low. */
const lowRisk = 'ManagePermissionGrantsForSelf.microsoft-user-default-low'

function isLow({ api, value }: Delegated): boolean {
  const { delegatedPermissionClassifications } = api.principal
  return (delegatedPermissionClassifications ?? []).some(
    ({ permissionName, classification }) => permissionName === value && classification === 'low',
  )
}
