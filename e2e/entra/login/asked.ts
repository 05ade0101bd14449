import type { ReplyTo } from './answer'
import type { LoginContext } from './context'
import { type Authority, type Client, findClient, principalIn } from './directory'
import { LoginError } from './errors'

export type Asked = { client: Client; replyTo: ReplyTo }

/** Who asks, and where the answer goes. What fails here is shown, never sent: the address is not trusted yet. */
export function asked(context: LoginContext, authority: Authority, parameters: URLSearchParams): Asked {
  const client = clientAt(context, authority, parameters.get('client_id') ?? '')
  const redirectUri = parameters.get('redirect_uri') ?? client.stored.entity.web?.redirectUris?.[0] ?? ''
  if (!isRegistered(client, redirectUri)) {
    throw new LoginError(
      'invalid_request',
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${client.appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal.`,
    )
  }
  const mode = parameters.get('response_mode') ?? 'query'
  return { client, replyTo: { redirectUri, mode, state: parameters.get('state') } }
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
  if (!client || (single && typeof authority !== 'string' && authority.id !== client.home.id)) {
    throw notInDirectory(appId, typeof authority === 'string' ? authority : (authority.organization.displayName ?? ''))
  }
  const principal = typeof authority === 'string' ? null : principalIn(authority, appId)
  if (principal?.accountEnabled === false) {
    throw new LoginError(
      'unauthorized_client',
      7000112,
      `Application '${appId}'(${principal.displayName}) is disabled.`,
    )
  }
  return client
}

export function notInDirectory(appId: string, directory: string): LoginError {
  return new LoginError(
    'unauthorized_client',
    700016,
    `Application with identifier '${appId}' was not found in the directory '${directory}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  )
}

/** Exact, but the port of a loopback address does not count. Source: "Redirect URI restrictions", RFC 8252 §7.3. */
export function isRegistered({ stored }: Client, redirectUri: string): boolean {
  const wanted = withoutLoopbackPort(redirectUri)
  return stored.entity.web?.redirectUris?.some((each) => withoutLoopbackPort(each) === wanted) ?? false
}

function withoutLoopbackPort(uri: string): string {
  return uri.replace(/^(http:\/\/(?:localhost|127\.0\.0\.1)):\d+/, '$1')
}
