import { createHash, X509Certificate } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import type { LoginContext } from '../context'
import { type Authority, findTenant } from '../directory/authority'
import type { Client } from '../directory/clients'
import { loginHosts } from '../discovery/instance-discovery'
import { LoginError } from '../errors'
import { knownCredentials } from './credentials'
import { provenByFederation } from './federated-assertion'

/**
 * A JWT signed with a certificate's key: PS256 named by SHA-256 thumbprint, or RS256 by SHA-1.
 * Source: "Microsoft identity platform application authentication certificate credentials".
 */
export async function provenByAssertion(
  context: LoginContext,
  client: Client,
  authority: Authority,
  assertion: string,
) {
  const unproven = readable(() => decodeJwt(assertion))
  if (URL.canParse(unproven.iss ?? '')) return provenByFederation(context, client, unproven, assertion)
  const certificate = certificateOf(context, client, authority, assertion)
  const claims = await verified(context, certificate, assertion)
  if (claims.iss !== client.appId || claims.sub !== client.appId) {
    throw refusal(700021, "Client assertion application identifier doesn't match 'client_id' parameter.")
  }
  const audiences = [claims.aud ?? []].flat()
  if (!audiences.some((audience) => isMeant(context, authority, audience))) {
    throw refusal(700023, `Client assertion audience claim does not match Realm issuer. ${review}`)
  }
}

const review =
  'Review the documentation at https://docs.microsoft.com/azure/active-directory/develop/active-directory-certificate-credentials .'

function certificateOf(
  context: LoginContext,
  client: Client,
  authority: Authority,
  assertion: string,
): X509Certificate {
  const header: Header = readable(() => decodeProtectedHeader(assertion))
  const match = knownCredentials(context, client, authority)
    .keys.filter(({ key }) => typeof key === 'string')
    .map(({ key, endDateTime }) => ({ der: Buffer.from(String(key), 'base64'), endDateTime }))
    .find(({ der }) => isDigest(header['x5t#S256'], 'sha256', der) || isDigest(header.x5t, 'sha1', der))
  const thumbprint = `Thumbprint of key used by client: '${thumbprintOf(header)}'`
  if (!match) {
    const configured = `Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${client.appId}'.`
    throw invalidSignature(`The key was not found., ${thumbprint}, ${configured}`)
  }
  if (Date.parse(match.endDateTime ?? '') <= context.now()) {
    throw invalidSignature(`The key used is expired., ${thumbprint}`)
  }
  return new X509Certificate(match.der)
}

type Header = ReturnType<typeof decodeProtectedHeader> & { 'x5t#S256'?: string }

function readable<Part>(decode: () => Part): Part {
  try {
    return decode()
  } catch {
    throw new LoginError('invalid_request', 50027, 'JWT token is invalid or malformed.')
  }
}

/** As the portal shows it: the certificate's SHA-1 in hexadecimal, or what the header names instead. */
function thumbprintOf(header: Header): string {
  const text = header.x5t ?? header['x5t#S256'] ?? ''
  return Buffer.from(text, 'base64url').toString('hex').toUpperCase()
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
      throw refusal(700024, outOfTime(failure.payload, now()))
    }
    throw invalidSignature('The provided signature value did not match the expected signature value.')
  }
}

function outOfTime({ nbf, exp }: JWTPayload, now: number): string {
  const time = (seconds: number | undefined) =>
    seconds === undefined ? 'unknown' : new Date(seconds * 1000).toISOString().replace('Z', '0000Z')
  return `Client assertion is not within its valid time range. Current time: ${time(now / 1000)}, assertion valid from ${time(nbf)}, expiry time of assertion ${time(exp)}. ${review}`
}

/** A token endpoint of either version, or an issuer, of the tenant that is asked or of an authority without one. */
function isMeant({ world, origins }: LoginContext, authority: Authority, audience: string): boolean {
  const url = URL.parse(audience)
  const [segment = '', ...rest] = url?.pathname.replace(/\/$/, '').slice(1).split('/') ?? []
  if (!url || !loginHosts(origins.login).concat('sts.windows.net').includes(url.host)) return false
  if (!['', 'v2.0', 'oauth2/token', 'oauth2/v2.0/token'].includes(rest.join('/'))) return false
  const named = ['common', 'organizations'].includes(segment) || findTenant(world, segment)
  return named === true || named === authority || (typeof authority === 'string' && named !== null)
}

/** Some clients pad their base64url, which Entra forgives. */
function isDigest(text: string | undefined, algorithm: 'sha1' | 'sha256', der: Buffer): boolean {
  return text !== undefined && createHash(algorithm).update(der).digest().equals(Buffer.from(text, 'base64url'))
}

function invalidSignature(reason: string): LoginError {
  return refusal(700027, `Client assertion contains an invalid signature. [Reason - ${reason}]`)
}

function refusal(number: number, text: string): LoginError {
  return new LoginError('invalid_client', number, text)
}
