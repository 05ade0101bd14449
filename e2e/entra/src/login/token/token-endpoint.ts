import { authenticated, credentialsOf } from '../client-authentication/client-authentication'
import { isPublicFor } from '../client-authentication/public-client'
import type { LoginContext } from '../context'
import { authority } from '../directory/authority'
import { LoginError, missing } from '../errors'
import { redeemedCode } from '../grants/authorization-code'
import { clientCredentials } from '../grants/client-credentials'
import { deviceGrant } from '../grants/device-code'
import { onBehalfOf } from '../grants/on-behalf-of'
import { passwordGrant } from '../grants/password'
import { refreshed } from '../grants/refresh-token'
import { answerOfVersionOne } from '../permissions/resource-parameter'
import type { TokenRequest } from './token-request'

const grants: Record<string, (request: TokenRequest) => Promise<Record<string, unknown>>> = {
  client_credentials: clientCredentials,
  authorization_code: redeemedCode,
  refresh_token: refreshed,
  password: passwordGrant,
  device_code: deviceGrant,
  'urn:ietf:params:oauth:grant-type:device_code': deviceGrant,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': onBehalfOf,
}

/** Source: RFC 6749 §3.2, "Microsoft identity platform and OAuth 2.0 authorization code flow" and "client credentials flow". */
export async function token(context: LoginContext, request: Request, segment: string, version: 1 | 2) {
  const body = new URLSearchParams(await request.text())
  const at = authority(context.world, segment)
  const grantType = body.get('grant_type')
  if (grantType === null) throw missing('grant_type')
  const work = grants[grantType]
  if (!work) {
    throw new LoginError('unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grantType}'.`)
  }
  const credentials = credentialsOf(request, body)
  const by = await authenticated(context, at, credentials, (client) => isPublicFor(context, client, body))
  const answer = await work({ context, authority: at, version, body, by, origin: request.headers.get('origin') })
  return Response.json(version === 2 ? answer : answerOfVersionOne(answer, body.get('resource'), context.now()))
}
