import { createHash, X509Certificate } from 'node:crypto'
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import type { LoginContext } from './context'
import type { Client } from './directory'
import { LoginError } from './errors'

/**
 * A JWT signed with a certificate's key: PS256 named by SHA-256 thumbprint, or RS256 by SHA-1.
 * Source: "Microsoft identity platform application authentication certificate credentials".
 */
export async function provenByAssertion(context: LoginContext, client: Client, assertion: string) {
  const certificate = certificateOf(context, client, assertion)
  const claims = await verified(context, certificate, assertion)
  if (claims.iss !== client.appId || claims.sub !== client.appId) {
    throw refusal(700021, "Client assertion application identifier doesn't match 'client_id' parameter.")
  }
  const audiences = [claims.aud ?? []].flat()
  if (!audiences.some((audience) => isThisHost(audience, context.origins.login))) {
    const audience = audiences.join(' ')
    throw refusal(
      700023,
      `Client assertion audience claim does not match Realm issuer. Received audience: '${audience}'.`,
    )
  }
}

function certificateOf({ now }: LoginContext, client: Client, assertion: string): X509Certificate {
  const header = headerOf(assertion)
  const match = (client.stored.entity.keyCredentials ?? [])
    .filter(({ key }) => typeof key === 'string')
    .map(({ key, endDateTime }) => ({ der: Buffer.from(String(key), 'base64'), endDateTime }))
    .find(({ der }) => header['x5t#S256'] === digest('sha256', der) || header.x5t === digest('sha1', der))
  if (!match) throw invalidSignature('The key was not found.')
  if (Date.parse(match.endDateTime ?? '') <= now()) throw invalidSignature('The key used is expired.')
  return new X509Certificate(match.der)
}

function headerOf(assertion: string): ReturnType<typeof decodeProtectedHeader> & { 'x5t#S256'?: string } {
  try {
    return decodeProtectedHeader(assertion)
  } catch {
    throw new LoginError('invalid_request', 50027, 'Invalid JWT token.')
  }
}

async function verified({ now }: LoginContext, certificate: X509Certificate, assertion: string): Promise<JWTPayload> {
  const options = {
    algorithms: ['PS256', 'RS256'],
    currentDate: new Date(now()),
    clockTolerance: 300,
    requiredClaims: ['exp'],
  }
  try {
    return (await jwtVerify(assertion, certificate.publicKey, options)).payload
  } catch (failure) {
    if (failure instanceof errors.JWTExpired || failure instanceof errors.JWTClaimValidationFailed) {
      throw refusal(700024, 'Client assertion is not within its valid time range.')
    }
    throw invalidSignature('The provided signature value did not match the expected signature value.')
  }
}

/** The token endpoint or the issuer of any authority of this host will do. */
function isThisHost(audience: string, login: string): boolean {
  return audience.startsWith(`${login}/`) && /\/(oauth2\/v2\.0\/token|v2\.0)$/.test(audience)
}

function digest(algorithm: 'sha1' | 'sha256', der: Buffer): string {
  return createHash(algorithm).update(der).digest('base64url')
}

function invalidSignature(reason: string): LoginError {
  return refusal(700027, `Client assertion contains an invalid signature. [Reason - ${reason}]`)
}

function refusal(number: number, text: string): LoginError {
  return new LoginError('invalid_client', number, text)
}
