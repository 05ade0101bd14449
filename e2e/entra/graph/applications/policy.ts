import type { AppManagementPolicy } from '../../world/model'
import { day } from '../clock'
import { Problem } from '../problem'

/** The tenant's own default policy has the zero id, and its name appears in refusals. */
export const defaultPolicyId = '00000000-0000-0000-0000-000000000000'

/**
 * Tenants may forbid secrets or cap lifetimes; since 2026 fresh ones do so out of the box. Codes as in TeamsFx's
 * constants, messages as administrators report them; the tail of the message is UNVERIFIED.
 */
export function admitSecret(policy: AppManagementPolicy, start: number, end: number) {
  if (policy.secretsForbidden) {
    const message = `Credential type not allowed as per assigned policy '${defaultPolicyId}'.`
    throw new Problem(400, 'CredentialTypeNotAllowedAsPerAppPolicy', message)
  }
  admitLifetime(policy.secretMaxDays, start, end)
}

export function admitCertificate(policy: AppManagementPolicy, start: number, end: number) {
  admitLifetime(policy.certificateMaxDays, start, end)
}

/** A client works out the longest allowed end on its own clock, so a minute more is forgiven. */
const tolerance = 60_000

function admitLifetime(maxDays: number | null, start: number, end: number) {
  if (maxDays === null || end - start <= maxDays * day + tolerance) return
  const message = `Credential lifetime exceeds the max value allowed as per assigned policy '${defaultPolicyId}'.`
  throw new Problem(400, 'CredentialInvalidLifetimeAsPerAppPolicy', message)
}
