import { authenticated, credentialsOf } from './client-authentication'
import { clientCredentials } from './client-grant'
import { redeemedCode } from './code-grant'
import type { LoginContext } from './context'
import { authority } from './directory'
import { errorResponse, LoginError } from './errors'
import { refreshed } from './refresh-grant'

/** Source: RFC 6749 §3.2, "Microsoft identity platform and OAuth 2.0 authorization code flow" and "client credentials flow". */
export async function token(context: LoginContext, request: Request, segment: string): Promise<Response> {
  try {
    const body = new URLSearchParams(await request.text())
    return answer(await tokens(context, request, segment, body))
  } catch (failure) {
    if (!(failure instanceof LoginError)) throw failure
    return errorResponse(failure, context.now(), context.origins.login)
  }
}

async function tokens(context: LoginContext, request: Request, segment: string, body: URLSearchParams) {
  const at = authority(context.world, segment)
  const grantType = body.get('grant_type')
  const work = { client_credentials: clientCredentials, authorization_code: redeemedCode, refresh_token: refreshed }
  if (grantType === null) {
    throw new LoginError(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'grant_type'.",
    )
  }
  if (!(grantType in work)) {
    throw new LoginError('unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grantType}'.`)
  }
  const by = await authenticated(context, at, credentialsOf(request, body))
  return work[grantType as keyof typeof work](context, by, at, body)
}

function answer(body: Record<string, unknown>): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } })
}
