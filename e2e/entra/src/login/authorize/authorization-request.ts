import type { LoginContext } from '../context'
import type { Authority } from '../directory/authority'
import { clientAt } from '../directory/client-at'
import type { Client } from '../directory/clients'
import { firstRedirectUri, type Platform, platformOf } from '../directory/redirect-uris'
import { LoginError, missing } from '../errors'
import type { ReplyTo } from './authorization-response'

export type Asked = { client: Client; replyTo: ReplyTo; platform: Platform }

/** Who asks, and where the answer goes. What fails here is shown, never sent: the address is not trusted yet. */
export function asked(context: LoginContext, authority: Authority, parameters: URLSearchParams): Asked {
  const clientId = parameters.get('client_id')
  if (!clientId) throw missing('client_id')
  const client = clientAt(context, authority, clientId)
  const application = client.stored.entity
  const redirectUri = parameters.get('redirect_uri') ?? firstRedirectUri(application)
  const platform = platformOf(application, redirectUri)
  if (!platform) {
    throw new LoginError(
      'invalid_request',
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${client.appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.`,
    )
  }
  return { client, replyTo: { redirectUri, mode: modeOf(parameters), state: parameters.get('state') }, platform }
}

/** Tokens travel in the fragment, never in a query. Source: "OAuth 2.0 Multiple Response Type Encoding Practices" §5. */
function modeOf(parameters: URLSearchParams): string {
  const holdsToken = /token/.test(parameters.get('response_type') ?? '')
  const mode = parameters.get('response_mode') ?? (holdsToken ? 'fragment' : 'query')
  if (!['query', 'fragment', 'form_post'].includes(mode) || (mode === 'query' && holdsToken)) {
    const when = holdsToken ? ' when requesting a token' : ''
    throw new LoginError('invalid_request', 70007, `'${mode}' is not a supported value of 'response_mode'${when}.`)
  }
  return mode
}
