import type { LoginContext } from '../context'
import { LoginError, missing } from '../errors'
import { publicDocument } from './openid-configuration'

/** The hosts of Microsoft's clouds and the names they share a token cache under. Source: MSAL's instance metadata. */
const clouds = [
  metadata('login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'),
  metadata('login.partner.microsoftonline.cn', 'login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'),
  metadata('login.microsoftonline.us', 'login.microsoftonline.us', 'login.usgovcloudapi.net'),
  metadata('login-us.microsoftonline.com', 'login-us.microsoftonline.com'),
]

function metadata(network: string, cache: string, ...more: string[]) {
  return { preferred_network: network, preferred_cache: cache, aliases: [...new Set([network, cache, ...more])] }
}

/** Hosts that mean the box: its own, and every other name of it when it stands for Microsoft's. */
export function loginHosts(origin: string): string[] {
  const { host } = new URL(origin)
  return clouds.find(({ aliases }) => aliases.includes(host))?.aliases ?? [host]
}

/** What a client asks about a login host before it sends anybody there. Source: MSAL's and ADAL's instance discovery. */
export function instanceDiscovery({ origins }: LoginContext, asked: URLSearchParams): Response {
  const authorization = asked.get('authorization_endpoint')
  if (!authorization) throw missing('authorization_endpoint')
  if (!asked.get('api-version')) throw missing('api-version')
  const url = URL.parse(authorization)
  const own = new URL(origins.login).host
  const isOwn = url !== null && loginHosts(origins.login).includes(url.host)
  if (!url || (!isOwn && !clouds.some(({ aliases }) => aliases.includes(url.host)))) {
    throw new LoginError('invalid_instance', 50049, 'Unknown or invalid instance.')
  }
  const [tenant = 'common'] = url.pathname.slice(1).split('/')
  const origin = isOwn ? origins.login : url.origin
  const version = url.pathname.includes('/v2.0/') ? '/v2.0' : ''
  const known = clouds.some(({ aliases }) => aliases.includes(own)) ? clouds : [metadata(own, own), ...clouds]
  return publicDocument({
    tenant_discovery_endpoint: `${origin}/${tenant}${version}/.well-known/openid-configuration`,
    ...(asked.get('api-version') !== '1.0' && { 'api-version': '1.1', metadata: known }),
  })
}
