import { idOf } from '../../world/ids'
import type { Tenant } from '../../world/model'
import type { Account } from '../directory/accounts'
import type { Client } from '../directory/clients'
import { LoginError } from '../errors'

/**
 * What the tenant demands of this person beyond what the sign-in proved; null when it is satisfied. The client answers
 * the claims challenge by sending the person through the sign-in again. Source: "Developer guidance for Microsoft Entra
 * Conditional Access".
 */
export function unmetDemand({ person, tenant }: Account, amr: string[], resource: string): LoginError | null {
  if (person.challenge === 'blocked') return blocked(tenant)
  if (person.challenge !== 'mfa' || amr.includes('mfa')) return null
  const [number, must] = person.secondFactor ? [50076, 'use'] : [50079, 'enroll in']
  return new LoginError(
    'interaction_required',
    number,
    `Due to a configuration change made by your administrator, or because you moved to a new location, you must ${must} multi-factor authentication to access '${resource}'.`,
    'basic_action',
    challengeOf(tenant),
  )
}

/**
 * A policy for workload identities blocks, and can do nothing else; it reaches the applications that are registered in the
 * tenant itself for that tenant alone. Source: "Conditional Access for workload identities".
 */
export function refuseWorkload(tenant: Tenant, { home, stored }: Client) {
  const isInScope = home?.id === tenant.id && stored.entity.signInAudience === 'AzureADMyOrg'
  if (tenant.settings.blocksWorkloads && isInScope) throw blocked(tenant)
}

function blocked(tenant: Tenant): LoginError {
  const text =
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.'
  return new LoginError('invalid_grant', 53003, text, 'message_only', challengeOf(tenant))
}

function challengeOf({ key }: Tenant): string {
  const values = [idOf('conditional access policy', key)]
  return JSON.stringify({ access_token: { capolids: { essential: true, values } } })
}

/**
 * Those of the authentication contexts asked for that stand in the token, as `acrs`. Microsoft issues a context that no
 * Conditional Access policy guards to anybody, and how it refuses one that a person cannot satisfy is an open question:
 * a relying party has to look for the context itself. So here it is simply missing for who has no second factor, and
 * nobody is asked for the factor on the way. Source: "Developer guide to Conditional Access authentication context".
 */
export function satisfiedContexts({ person }: Account, asked: string[]): string[] {
  return person.secondFactor ? [...new Set(asked)] : []
}
