import type { ReplyTo } from './answer'
import type { LoginContext } from './context'
import { type Authority, type Client, findClient, principalIn } from './directory'
import { LoginError, missing } from './errors'
import { firstRedirectUri, type Platform, platformOf } from './redirects'

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

export function clientAt(context: LoginContext, authority: Authority, appId: string): Client {
  const client = findClient(context, appId)
  const single = client?.stored.entity.signInAudience === 'AzureADMyOrg'
  if (client && single && typeof authority === 'string') {
    throw new LoginError(
      'invalid_request',
      50194,
      `Application '${appId}'(${client.stored.entity.displayName}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
    )
  }
  if (!client || (single && typeof authority !== 'string' && authority.id !== client.home?.id)) {
    throw notInDirectory(appId, authority)
  }
  refuseDisabled(client, authority)
  return client
}

/** An administrator may switch an application off in one tenant. */
export function refuseDisabled({ appId }: Client, authority: Authority) {
  const principal = typeof authority === 'string' ? null : principalIn(authority, appId)
  if (principal?.accountEnabled !== false) return
  const text = `Application '${appId}'(${principal.displayName}) is disabled.`
  throw new LoginError('unauthorized_client', 7000112, text)
}

export function notInDirectory(appId: string, authority: Authority): LoginError {
  const directory = typeof authority === 'string' ? authority : authority.organization.displayName
  return new LoginError(
    'unauthorized_client',
    700016,
    `Application with identifier '${appId}' was not found in the directory '${directory}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  )
}
