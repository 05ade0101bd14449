import type { Limit, Restrictions } from '../policies/restrictions'
import { Problem } from '../request/problem'

/**
 * Tenants may forbid secrets or cap lifetimes; since 2026 fresh ones do so out of the box. Codes as in TeamsFx's
 * constants, messages as administrators report them; the tail of the message is UNVERIFIED.
 */
export function admitSecret({ secretsForbiddenBy, secretLifetime }: Restrictions, start: number, end: number) {
  if (secretsForbiddenBy !== null) {
    const message = `Credential type not allowed as per assigned policy '${secretsForbiddenBy}'.`
    throw new Problem(400, 'CredentialTypeNotAllowedAsPerAppPolicy', message)
  }
  admitLifetime(secretLifetime, start, end)
}

export function admitCertificate({ certificateLifetime }: Restrictions, start: number, end: number) {
  admitLifetime(certificateLifetime, start, end)
}

/** A client works out the longest allowed end on its own clock, so a minute more is forgiven. */
const tolerance = 60_000

function admitLifetime(limit: Limit | null, start: number, end: number) {
  if (limit === null || end - start <= limit.longestMs + tolerance) return
  const message = `Credential lifetime exceeds the max value allowed as per assigned policy '${limit.policyId}'.`
  throw new Problem(400, 'CredentialInvalidLifetimeAsPerAppPolicy', message)
}
