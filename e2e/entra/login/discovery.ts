import type { LoginContext } from './context'
import { type Authority, authority } from './directory'
import { errorResponse, LoginError } from './errors'

/** Source: OIDC Discovery §4, as answered by login.microsoftonline.com. */
export function openidConfiguration(context: LoginContext, segment: string): Response {
  try {
    return Response.json(configuration(context, authority(context.world, segment), segment))
  } catch (failure) {
    if (!(failure instanceof LoginError)) throw failure
    return errorResponse(failure, context.now(), context.origins.login)
  }
}

function configuration({ origins }: LoginContext, at: Authority, segment: string) {
  const own = typeof at === 'string' ? segment : at.id
  const base = `${origins.login}/${own}`
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origins.login}/${typeof at === 'string' ? '{tenantid}' : at.id}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${origins.graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported,
    tenant_region_scope: typeof at === 'string' ? null : 'EU',
    cloud_instance_name: new URL(origins.login).host,
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: new URL(origins.graph).host,
    rbac_url: 'https://pas.windows.net',
  }
}

const claims_supported =
  'sub iss cloud_instance_name cloud_instance_host_name cloud_graph_host_name msgraph_host aud exp iat auth_time acr nonce preferred_username name tid ver at_hash c_hash email'.split(
    ' ',
  )

export function keys({ key }: LoginContext): Response {
  return Response.json({ keys: [key.jwk] })
}

/** What MSAL asks when it does not know a host. Source: MSAL's instance discovery. */
export function instanceDiscovery({ origins }: LoginContext): Response {
  const host = new URL(origins.login).host
  return Response.json({
    tenant_discovery_endpoint: `${origins.login}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  })
}
