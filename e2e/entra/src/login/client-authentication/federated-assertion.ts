import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { LoginContext } from '../context'
import type { Client } from '../directory/clients'
import { LoginError } from '../errors'

/**
 * A token of another issuer, which the registration trusts for one subject: nobody keeps a secret or a key. The issuer's
 * keys are read where its own discovery document says. Source: "Workload identity federation".
 */
export async function provenByFederation({ now }: LoginContext, client: Client, claims: JWTPayload, assertion: string) {
  const issuer = trustedIssuer(client, claims)
  const keys = createRemoteJWKSet(await keysOf(issuer))
  try {
    await jwtVerify(assertion, keys, {
      issuer,
      currentDate: new Date(now()),
      clockTolerance: 300,
      requiredClaims: ['exp'],
    })
  } catch (failure) {
    if (failure instanceof errors.JWTExpired || failure instanceof errors.JWTClaimValidationFailed) {
      throw refusal(700024, 'Client assertion is not within its valid time range.')
    }
    throw refusal(50013, 'Assertion failed signature validation.')
  }
}

/** All three have to match one record, letter by letter; the first that matches none is named. */
function trustedIssuer({ stored }: Client, { iss, sub, aud }: JWTPayload): string {
  const audiences = [aud ?? []].flat()
  const ofIssuer = (stored.entity.federatedIdentityCredentials ?? []).filter(({ issuer }) => issuer === iss)
  if (ofIssuer.length === 0) throw unmatched(700211, 'issuer', iss)
  const ofSubject = ofIssuer.filter(({ subject }) => subject === sub)
  if (ofSubject.length === 0) throw unmatched(700213, 'subject', sub)
  const match = ofSubject.find((each) => each.audiences?.some((audience) => audiences.includes(audience)))
  if (!match) throw unmatched(700212, 'audience', audiences.join(' '))
  return match.issuer ?? ''
}

/** Source: OIDC Discovery §4. */
async function keysOf(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const found: { jwks_uri?: unknown } | null = await fetch(address)
    .then((response) => response.json())
    .catch(() => null)
  const url = typeof found?.jwks_uri === 'string' ? URL.parse(found.jwks_uri) : null
  if (!url) throw refusal(50166, 'Request to External OIDC endpoint failed.')
  return url
}

function unmatched(number: number, part: string, value: string | undefined): LoginError {
  const text = `No matching federated identity record found for presented assertion ${part} '${value}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation`
  return refusal(number, text)
}

function refusal(number: number, text: string): LoginError {
  return new LoginError('invalid_client', number, text)
}
