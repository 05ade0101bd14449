import type { Authority } from '../directory/authority'
import { notInDirectory } from '../directory/client-at'
import type { Client } from '../directory/clients'
import { LoginError, missing } from '../errors'
import { resourceIn } from '../permissions/resources'
import { refuseWorkload } from '../sign-in/conditional-access'
import { appOnlyToken, isInstalled } from '../token/access-token'
import { clientCapabilities } from '../token/claims-parameter'
import { tokenLifetimeSeconds } from '../token/opaque-claims'
import type { TokenRequest } from '../token/token-request'

/** A token for the application itself, in one tenant. Its permissions are what that tenant granted, never what it asks. */
export async function clientCredentials(request: TokenRequest) {
  const { context, authority, body } = request
  const { client, proven } = request.by
  if (typeof authority === 'string') {
    const text = 'No tenant-identifying information found in either the request or implied by any provided credentials.'
    throw new LoginError('invalid_request', 50059, text)
  }
  if (!isInstalled(context, client, authority)) throw notInstalled(client, authority)
  refuseWorkload(authority, client)
  const resource = resourceIn(context, authority, resourceAsked(request))
  const capabilities = clientCapabilities(body.get('claims'))
  const access_token = await appOnlyToken(context, { client, proven, resource, tenant: authority, capabilities })
  return { token_type: 'Bearer', expires_in: tokenLifetimeSeconds, ext_expires_in: tokenLifetimeSeconds, access_token }
}

function resourceAsked({ version, body }: TokenRequest): string {
  const asked = body.get(version === 1 ? 'resource' : 'scope')
  if (asked === null) throw missing(version === 1 ? 'resource' : 'scope')
  if (version === 1) return asked
  const scope = asked
    .split(' ')
    .filter((each) => !['openid', 'profile', 'offline_access', ''].includes(each))
    .join(' ')
  if (scope.endsWith('/.default') && !scope.includes(' ')) return scope.slice(0, -'/.default'.length)
  const text = `The provided value for scope ${asked} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`
  throw new LoginError('invalid_scope', 1002012, text)
}

/** An application for one tenant does not exist in another; one for many only has no instance there yet. */
function notInstalled(client: Client, authority: Exclude<Authority, string>): LoginError {
  const isSingle = client.stored.entity.signInAudience === 'AzureADMyOrg'
  if (isSingle && client.home?.id !== authority.id) return notInDirectory(client.appId, authority)
  return new LoginError(
    'unauthorized_client',
    7000229,
    `The client application ${client.appId} is missing service principal in the tenant ${authority.id}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
  )
}
