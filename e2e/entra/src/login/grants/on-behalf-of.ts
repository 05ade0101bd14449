import type { JWTPayload } from 'jose'
import { findAccount } from '../directory/accounts'
import { LoginError, missing } from '../errors'
import type { TokenRequest } from '../token/token-request'
import { delegated } from '../token/token-response'

/** An API trades the token it was called with for one of the next API. Source: "OAuth 2.0 On-Behalf-Of flow". */
export async function onBehalfOf(request: TokenRequest) {
  const { context, body, by } = request
  const assertion = body.get('assertion')
  if (!assertion) throw missing('assertion')
  if (body.get('requested_token_use') !== 'on_behalf_of') throw missing('requested_token_use')
  const claims = await context.key.verify(assertion, context.now())
  if (!claims) throw new LoginError('invalid_grant', 50013, 'Assertion failed signature validation.')
  refuseForeign(request, claims)
  const account = findAccount(context.world, String(claims.oid))
  if (!account || typeof claims.scp !== 'string') {
    const text = 'On-Behalf-Of flow requires a delegated token: the assertion was issued to an application itself.'
    throw new LoginError('invalid_grant', 7000114, text)
  }
  const amr = Array.isArray(claims.amr) ? claims.amr.map(String) : ['pwd']
  const signIn = {
    tenantId: account.tenant.id,
    oid: account.oid,
    at: Number(claims.iat) * 1000,
    amr,
    sid: String(claims.sid),
  }
  const scope = body.get('scope') ?? ''
  return delegated(
    request,
    { ...signIn, clientId: by.client.appId, platform: 'web', scope, claims: [], contexts: [] },
    null,
  )
}

function refuseForeign({ by }: TokenRequest, { aud }: JWTPayload) {
  const { appId, stored } = by.client
  const own = [appId, ...(stored.entity.identifierUris ?? [])]
  if ([aud].flat().some((audience) => own.includes(String(audience).replace(/\/$/, '')))) return
  throw new LoginError(
    'invalid_grant',
    500131,
    `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${aud}' and the expected audience is '${own.join("', '")}' or one of the Application Uris of this application with App ID '${appId}'(${stored.entity.displayName}). Downstream clients must request a token for the expected audience (the application that made the OBO request) and this application should use that token as the assertion.`,
  )
}
