import type {
  KeyCredentialConfiguration,
  PasswordCredentialConfiguration,
  TenantAppManagementPolicy,
} from '@microsoft/microsoft-graph-types'
import type { Tenant } from '../../world/model'

/** The tenant's own default policy has the zero id, and its name appears in refusals. */
export const defaultPolicyId = '00000000-0000-0000-0000-000000000000'

/** Since when Microsoft's managed defaults apply to applications made after them. */
const restrictForAppsCreatedAfterDateTime = '2017-01-01T10:37:00Z'

/**
 * What holds for every application no other policy is assigned to: as an administrator last left it, or as the world
 * describes it. Source: "Get tenantAppManagementPolicy". Names and texts are the default's own.
 */
export function defaultPolicyOf(tenant: Tenant): TenantAppManagementPolicy {
  if (tenant.defaultAppManagementPolicy) return tenant.defaultAppManagementPolicy
  const restrictions = { passwordCredentials: passwordRestrictions(tenant), keyCredentials: keyRestrictions(tenant) }
  return {
    id: defaultPolicyId,
    displayName: 'Default app management tenant policy',
    description:
      'Default tenant policy that enforces app management restrictions on applications and service principals. To apply policy to targeted resources, create a new policy under appManagementPolicies collection.',
    isEnabled: restrictions.passwordCredentials.length + restrictions.keyCredentials.length > 0,
    applicationRestrictions: restrictions,
    servicePrincipalRestrictions: { passwordCredentials: [], keyCredentials: [] },
  }
}

function passwordRestrictions({ policy }: Tenant): PasswordCredentialConfiguration[] {
  const addition: PasswordCredentialConfiguration = {
    restrictionType: 'passwordAddition',
    state: 'enabled',
    maxLifetime: null,
    restrictForAppsCreatedAfterDateTime,
  }
  const lifetime: PasswordCredentialConfiguration = {
    restrictionType: 'passwordLifetime',
    state: 'enabled',
    maxLifetime: `P${policy.secretMaxDays}D`,
    restrictForAppsCreatedAfterDateTime,
  }
  return [...(policy.secretsForbidden ? [addition] : []), ...(policy.secretMaxDays === null ? [] : [lifetime])]
}

function keyRestrictions({ policy }: Tenant): KeyCredentialConfiguration[] {
  if (policy.certificateMaxDays === null) return []
  const maxLifetime = `P${policy.certificateMaxDays}D`
  return [
    { restrictionType: 'asymmetricKeyLifetime', state: 'enabled', maxLifetime, restrictForAppsCreatedAfterDateTime },
  ]
}
