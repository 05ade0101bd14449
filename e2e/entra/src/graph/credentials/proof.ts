import { X509Certificate } from 'node:crypto'
import { jwtVerify } from 'jose'
import { denied, Problem } from '../request/problem'
import type { Holder } from './holder'

/** Windows Azure Active Directory, which proofs are addressed to although Graph reads them. */
const audience = '00000002-0000-0000-c000-000000000000'

/**
 * A proof of possession: a JWT of the object itself, signed with a certificate it holds that has not expired, good for
 * ten minutes. Source: "Generate proof of possession tokens for rolling keys". Without one the caller lacks a privilege,
 * with a wrong one a token; so people report it (microsoft-graph-docs issues 10686, 14626, msgraph-sdk-powershell 779).
 */
export async function requireProof({ id, keyCredentials }: Holder, proof: unknown, now: number) {
  if (typeof proof !== 'string') throw denied()
  const options = {
    audience,
    issuer: id,
    algorithms: ['RS256', 'PS256'],
    currentDate: new Date(now),
    clockTolerance: 300,
    requiredClaims: ['exp', 'nbf'],
  }
  for (const { key, endDateTime } of keyCredentials) {
    if (!key || Date.parse(endDateTime ?? '') <= now) continue
    const { publicKey } = new X509Certificate(Buffer.from(key, 'base64'))
    if (await jwtVerify(proof, publicKey, options).catch(() => null)) return
  }
  throw new Problem(401, 'Authentication_MissingOrMalformed', 'Access Token missing or malformed.')
}
