import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { microsoftTime } from '@/lib/clock/offset'
import { loginUrl } from './microsoft-host'

/** Seconds, of whoever's clock: what Microsoft's own libraries allow. */
const clockTolerance = 300

/**
 * The claims of a token that the login host signed for us with a key that this tenant publishes, within its time by
 * Microsoft's clock; or the code of what is wrong: with the token, with its time (`out_of_time`), or with fetching the keys
 * (`keys_unreachable`). Only RS256, and only a key that the token names: without a `kid`, whichever key is alone would do.
 *
 * @param now by this server's clock
 */
export async function signedPayload(token: string, expected: { clientId: string; tenantId: string }, now: Date) {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keysOf(expected.tenantId), {
      algorithms: ['RS256'],
      audience: expected.clientId,
      requiredClaims: ['exp', 'nbf', 'iat', 'sub'],
      clockTolerance,
      currentDate: microsoftTime(now),
    })
    return protectedHeader.kid ? payload : 'no_kid'
  } catch (error) {
    if (error instanceof TypeError) return 'keys_unreachable' // what fetch throws when nobody answers
    if (!(error instanceof errors.JOSEError)) throw error
    if (noKeys.includes(error.code)) return 'keys_unreachable'
    return isAboutTime(error) ? 'out_of_time' : error.code
  }
}

function isAboutTime(error: errors.JOSEError): boolean {
  if (error instanceof errors.JWTExpired) return true
  return error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf' && error.reason === 'check_failed'
}

/** How jose says that the keys did not come in time, or that what came were none. */
const noKeys = ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']

const keySets = new Map<string, JWTVerifyGetKey>()

/** Kept for ten minutes, as published keys may be; an unknown key id asks again, at most once in five seconds. */
function keysOf(tenantId: string): JWTVerifyGetKey {
  const url = loginUrl(tenantId, 'discovery/v2.0/keys')
  const known = keySets.get(url)
  if (known) return known
  const keys = createRemoteJWKSet(new URL(url), { timeoutDuration: 10_000, cooldownDuration: 5_000 })
  keySets.set(url, keys)
  return keys
}
