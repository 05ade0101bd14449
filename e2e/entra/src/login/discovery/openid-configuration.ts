import { personalTenantId } from '../../world/default/personal-tenant-id'
import type { LoginContext } from '../context'
import { type Authority, authority } from '../directory/authority'

/** Where documents of an authority point: a tenant's own by id, whichever of its names was asked. */
type Place = { origin: string; base: string; tenantId: string; region: string | null }

export function placeOf({ world, origins }: LoginContext, segment: string): Place {
  const at = authority(world, segment)
  const own = typeof at === 'string' ? at : at.id
  const region = typeof at === 'string' ? null : 'EU'
  return { origin: origins.login, base: `${origins.login}/${own}`, tenantId: tenantIdOf(at), region }
}

/** Who signs: for an authority of many tenants the reader has to fill in the token's own. */
function tenantIdOf(at: Authority): string {
  if (typeof at !== 'string') return at.id
  return at === 'consumers' ? personalTenantId : '{tenantid}'
}

/** Source: OIDC Discovery §4, as login.microsoftonline.com answers `/v2.0/.well-known/openid-configuration`. */
export function openidConfiguration(context: LoginContext, segment: string): Response {
  const place = placeOf(context, segment)
  const { base } = place
  return publicDocument({
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${place.origin}/${place.tenantId}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${context.origins.graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: [...claims, 'preferred_username', 'name', 'tid', 'ver', 'at_hash', 'c_hash', 'email'],
    tls_client_certificate_bound_access_tokens: true,
    ...cloud(context, place),
  })
}

/** The same of the older endpoints, at `/.well-known/openid-configuration`. */
export function openidConfigurationV1(context: LoginContext, segment: string): Response {
  const place = placeOf(context, segment)
  const { base } = place
  return publicDocument({
    token_endpoint: `${base}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${place.origin}/common/discovery/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'token id_token', 'token'],
    scopes_supported: ['openid'],
    issuer: `https://sts.windows.net/${place.tenantId}/`,
    microsoft_multi_refresh_token: true,
    authorization_endpoint: `${base}/oauth2/authorize`,
    device_authorization_endpoint: `${base}/oauth2/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/logout`,
    claims_supported: [...claims, 'amr', 'email', 'given_name', 'family_name', 'nickname'],
    userinfo_endpoint: `${base}/openid/userinfo`,
    ...cloud(context, place),
  })
}

const claims =
  'sub iss cloud_instance_name cloud_instance_host_name cloud_graph_host_name msgraph_host aud exp iat auth_time acr nonce'.split(
    ' ',
  )

function cloud({ origins }: LoginContext, { region }: Place) {
  return {
    tenant_region_scope: region,
    cloud_instance_name: cloudName(origins.login),
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: new URL(origins.graph).host,
    rbac_url: 'https://pas.windows.net',
  }
}

/** `microsoftonline.com`: the login host's own name goes without its first label. */
export function cloudName(origin: string): string {
  return new URL(origin).host.replace(/^login\./, '')
}

/** Applications in a browser read these too. */
export function publicDocument(content: unknown): Response {
  return Response.json(content, {
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, OPTIONS',
      'cache-control': 'max-age=86400, private',
    },
  })
}
