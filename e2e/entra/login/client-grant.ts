import { graphAppId } from '../world/permissions'
import { appOnlyToken, isInstalled } from './access-token'
import { notInDirectory } from './asked'
import type { AuthenticatedClient } from './client-authentication'
import type { LoginContext } from './context'
import type { Authority, Client } from './directory'
import { LoginError } from './errors'
import { tokenLifetimeSeconds } from './id-token'
import { unknownResource } from './scopes'

/** A token for the application itself, in one tenant. Its permissions are what that tenant granted, never what it asks. */
export async function clientCredentials(
  context: LoginContext,
  { client, proven }: AuthenticatedClient,
  authority: Authority,
  body: URLSearchParams,
) {
  if (typeof authority === 'string') {
    const text = 'No tenant-identifying information found in either the request or implied by any provided credentials.'
    throw new LoginError('invalid_request', 50059, text)
  }
  if (!isInstalled(context, client, authority)) throw notInstalled(client, authority)
  const scope = body.get('scope') ?? ''
  if (!scope.endsWith('/.default')) {
    const text = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`
    throw new LoginError('invalid_scope', 1002012, text)
  }
  const resource = scope.slice(0, -'/.default'.length).replace(/\/$/, '')
  if (!['https://graph.microsoft.com', graphAppId, context.origins.graph].includes(resource)) {
    throw unknownResource(resource, authority.id)
  }
  const access_token = await appOnlyToken(context, client, authority, resource, proven)
  return { token_type: 'Bearer', expires_in: tokenLifetimeSeconds, ext_expires_in: tokenLifetimeSeconds, access_token }
}

function notInstalled(client: Client, authority: Exclude<Authority, string>): LoginError {
  if (client.home.id !== authority.id) return notInDirectory(client.appId, authority.organization.displayName ?? '')
  return new LoginError(
    'unauthorized_client',
    7000229,
    `The client application ${client.appId} is missing service principal in the tenant ${authority.id}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
  )
}
