import { html } from '../html/html'
import { notice, page } from '../html/page'
import { authorize } from './authorize/authorize'
import { management } from './azure-management/management'
import { adminConsent } from './consent/admin-consent'
import type { LoginContext } from './context'
import { deviceCode } from './device/device-authorization'
import { devicePage } from './device/device-page'
import { instanceDiscovery } from './discovery/instance-discovery'
import { jwks } from './discovery/jwks'
import { openidConfiguration, openidConfigurationV1 } from './discovery/openid-configuration'
import { userRealm } from './discovery/user-realm'
import { errorPage } from './error-page'
import { errorResponse, LoginError, type Trace, traceOf } from './errors'
import { logout } from './sign-in/sign-out'
import { preflight } from './token/cors'
import { token } from './token/token-endpoint'
import { userInfo } from './token/user-info'

type Work = (context: LoginContext, request: Request, segment: string) => Response | Promise<Response>

/** `tellsApplications`: a refusal is no page of its own, but sent back to who asked. */
type Endpoint = { methods: string[]; forPeople: boolean; tellsApplications: boolean; work: Work }

function forPeople(work: Work, tellsApplications = false): Endpoint {
  return { methods: ['GET', 'POST'], forPeople: true, tellsApplications, work }
}

function forClients(work: Work, ...methods: string[]): Endpoint {
  return { methods, forPeople: false, tellsApplications: false, work }
}

/** What follows the authority in a path, in small letters: Entra does not mind the case. */
export const endpoints: Record<string, Endpoint> = {
  '.well-known/openid-configuration': forClients((context, _, at) => openidConfigurationV1(context, at), 'GET'),
  'v2.0/.well-known/openid-configuration': forClients((context, _, at) => openidConfiguration(context, at), 'GET'),
  'discovery/keys': forClients((context, _, at) => jwks(context, at, 1), 'GET'),
  'discovery/v2.0/keys': forClients((context, _, at) => jwks(context, at, 2), 'GET'),
  'discovery/instance': forClients((context, request) => instanceDiscovery(context, parametersOf(request)), 'GET'),
  'oauth2/authorize': forPeople((context, request, at) => authorize(context, request, at, 1), true),
  'oauth2/v2.0/authorize': forPeople((context, request, at) => authorize(context, request, at, 2), true),
  'oauth2/token': forClients((context, request, at) => token(context, request, at, 1), 'POST'),
  'oauth2/v2.0/token': forClients((context, request, at) => token(context, request, at, 2), 'POST'),
  'oauth2/devicecode': forClients((context, request, at) => deviceCode(context, request, at, 1), 'POST'),
  'oauth2/v2.0/devicecode': forClients((context, request, at) => deviceCode(context, request, at, 2), 'POST'),
  'oauth2/deviceauth': forPeople((context, request) => devicePage(context, request)),
  'oauth2/nativeclient': forPeople(() => page('You are signed in', html`<p>You may close this window.</p>`)),
  'oauth2/logout': forPeople((context, request) => logout(context, request)),
  'oauth2/v2.0/logout': forPeople((context, request) => logout(context, request)),
  adminconsent: forPeople(adminConsent),
  'v2.0/adminconsent': forPeople(adminConsent),
  userinfo: forClients((context, request) => userInfo(context, request), 'GET', 'POST'),
  'openid/userinfo': forClients((context, request) => userInfo(context, request), 'GET', 'POST'),
}

/** Microsoft's login host, as far as applications and administrators meet it: `/{tenant}/…`. */
export async function login(context: LoginContext, request: Request): Promise<Response> {
  const trace = traceOf(request, context.now())
  const [segment = '', ...rest] = new URL(request.url).pathname.slice(1).split('/').map(decoded)
  const path = rest.join('/').toLowerCase()
  const endpoint = endpoints[path] ?? realmEndpoint(path) ?? managementEndpoint(segment, path)
  if (!endpoint) return notice('Nothing is here', 'The Entra box knows no such address.', 'AADSTS900144', null, 404)
  return signed(await answered(context, request, segment.toLowerCase(), endpoint, trace), request, trace)
}

async function answered(context: LoginContext, request: Request, segment: string, endpoint: Endpoint, trace: Trace) {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  try {
    if (method === 'OPTIONS' && !endpoint.forPeople) return preflight(request)
    if (!endpoint.methods.includes(method)) throw wrongMethod(endpoint, request.method)
    if (context.refusal && !endpoint.tellsApplications) throw context.refusal
    return await endpoint.work(context, request, segment)
  } catch (failure) {
    if (!(failure instanceof LoginError)) throw failure
    return endpoint.forPeople ? errorPage(failure, trace) : errorResponse(failure, trace, context.origins.login)
  }
}

/** MSAL puts the name into the path, the sign-in page into the query. */
function realmEndpoint(path: string): Endpoint | null {
  const [first, named] = path.split('/')
  if (first !== 'userrealm') return null
  return forClients((context, request) => {
    const parameters = parametersOf(request)
    return userRealm(context, named || (parameters.get('user') ?? ''), parameters.get('api-version'))
  }, 'GET')
}

function managementEndpoint(segment: string, path: string): Endpoint | null {
  if (path !== '' || (segment !== 'tenants' && segment !== 'subscriptions')) return null
  return forClients((context, request) => management(context, request, segment), 'GET')
}

/** A path that is no UTF-8 is nobody's address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function parametersOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams
}

function wrongMethod({ methods }: Endpoint, method: string): LoginError {
  const text = `The endpoint only accepts ${methods.join(', ')} requests. Received a ${method} request.`
  return new LoginError('invalid_request', 900561, text)
}

/** Headers that every answer of the login host carries; the correlation id comes back when the client wants it to. */
function signed(response: Response, request: Request, { traceId, correlationId }: Trace): Response {
  const { headers } = response
  headers.set('x-ms-request-id', traceId)
  headers.set('x-content-type-options', 'nosniff')
  if (request.headers.has('origin')) headers.set('access-control-allow-origin', '*')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store, no-cache')
  if (!headers.has('pragma')) headers.set('pragma', 'no-cache')
  if (request.headers.get('return-client-request-id') === 'true') headers.set('client-request-id', correlationId)
  return response
}
