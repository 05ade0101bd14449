import type {
  AppManagementConfiguration,
  KeyCredentialConfiguration,
  PasswordCredentialConfiguration,
} from '@microsoft/microsoft-graph-types'
import type { Tenant } from '../../world/model'
import { milliseconds } from '../shape/duration'

/** A limit, and the id of the policy that sets it, which refusals name. */
export type Limit = { policyId: string; longestMs: number }

/** What may be done with the credentials of one application or service principal. */
export type Restrictions = {
  /** Id of the policy that forbids client secrets; null when they are allowed. */
  secretsForbiddenBy: string | null
  secretLifetime: Limit | null
  certificateLifetime: Limit | null
}

type Subject = { id?: string; createdDateTime?: string | null }

/** One being created has no id yet, so no custom policy can be its own. */
export function restrictionsOnApplication(tenant: Tenant, application: Subject, now: number): Restrictions {
  return restrictions(tenant, application, tenant.policies.defaultAppManagement.applicationRestrictions, now)
}

export function restrictionsOnServicePrincipal(tenant: Tenant, principal: Subject, now: number): Restrictions {
  return restrictions(tenant, principal, tenant.policies.defaultAppManagement.servicePrincipalRestrictions, now)
}

type Restriction = PasswordCredentialConfiguration | KeyCredentialConfiguration
type Rule = Restriction & { policyId: string }

/**
 * A policy assigned to the object overrides the tenant's default, restriction by restriction: what it switches off is
 * off, what it does not mention stays as the default has it. Source: "tenantAppManagementPolicy resource type"; that it
 * goes by restriction is how exemptions are made in practice. Neither holds for objects made before its date.
 */
function restrictions(
  { policies }: Tenant,
  { id, createdDateTime }: Subject,
  byDefault: AppManagementConfiguration | null | undefined,
  now: number,
): Restrictions {
  const custom = Object.values(policies.appManagement).find(({ appliesTo }) =>
    appliesTo?.some((each) => id !== undefined && each.id === id),
  )
  const created = createdDateTime ? Date.parse(createdDateTime) : now
  const rules = [
    ...rulesOf(custom?.isEnabled ? custom.restrictions : null, custom?.id),
    ...rulesOf(policies.defaultAppManagement.isEnabled ? byDefault : null, policies.defaultAppManagement.id),
  ]
  const rule = (type: Rule['restrictionType']): Rule | null => {
    const first = rules.find(({ restrictionType }) => restrictionType === type)
    return first && isInForce(first, created) ? first : null
  }
  return {
    secretsForbiddenBy: rule('passwordAddition')?.policyId ?? null,
    secretLifetime: limit(rule('passwordLifetime')),
    certificateLifetime: limit(rule('asymmetricKeyLifetime')),
  }
}

function rulesOf(configuration: AppManagementConfiguration | null | undefined, policyId = ''): Rule[] {
  const all: Restriction[] = [...(configuration?.passwordCredentials ?? []), ...(configuration?.keyCredentials ?? [])]
  return all.map((each) => ({ ...each, policyId }))
}

function isInForce({ state, restrictForAppsCreatedAfterDateTime: since }: Restriction, created: number): boolean {
  return state !== 'disabled' && (!since || Date.parse(since) <= created)
}

function limit(rule: Rule | null): Limit | null {
  return rule?.maxLifetime ? { policyId: rule.policyId, longestMs: milliseconds(rule.maxLifetime) } : null
}
