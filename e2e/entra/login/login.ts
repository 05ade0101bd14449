import { notice } from '../page'
import { adminConsent } from './admin-consent'
import { authorize } from './authorize'
import type { LoginContext } from './context'
import { instanceDiscovery, keys, openidConfiguration } from './discovery'
import { logout } from './logout'
import { token } from './token'

/** Microsoft's login host, as far as applications and administrators meet it: `/{tenant}/…`. */
export async function login(context: LoginContext, request: Request): Promise<Response> {
  const [segment = '', ...rest] = new URL(request.url).pathname.slice(1).split('/').map(decodeURIComponent)
  switch (`${request.method} ${rest.join('/')}`) {
    case 'GET v2.0/.well-known/openid-configuration':
      return openidConfiguration(context, segment)
    case 'GET discovery/v2.0/keys':
      return keys(context)
    case 'GET discovery/instance':
      return instanceDiscovery(context)
    case 'GET oauth2/v2.0/authorize':
    case 'POST oauth2/v2.0/authorize':
      return authorize(context, request, segment)
    case 'POST oauth2/v2.0/token':
      return token(context, request, segment)
    case 'GET oauth2/v2.0/logout':
    case 'POST oauth2/v2.0/logout':
      return logout(context, request)
    case 'GET adminconsent':
    case 'POST adminconsent':
    case 'GET v2.0/adminconsent':
    case 'POST v2.0/adminconsent':
      return adminConsent(context, request, segment)
    default:
      return notice('Nothing is here', 'The Entra box knows no such address.', 'AADSTS900561', null, 404)
  }
}
