import type { AccessTokenClaims, BoxContext } from '../../context'
import { graphAppId } from '../../world/applications/permissions'
import type { Person, Tenant } from '../../world/model'
import { Problem } from './problem'

/** Who is asking: a person through an application, or an application by itself. */
export type Caller = {
  kind: 'person' | 'app'
  /** Object id of the person, or of the application's service principal. */
  id: string
  /** Client id of the application that holds the token. */
  appId: string
  /** Scopes of a person's token, app roles of an application's. */
  permissions: string[]
  /** Template ids of the directory roles in `wids`. */
  roles: string[]
  person: Person | null
}

export async function authenticate(context: BoxContext, headers: Headers): Promise<{ tenant: Tenant; caller: Caller }> {
  const token = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim()
  if (!token) throw unauthenticated(context, 'Access token is empty.')
  const claims = await context.verifyAccessToken(token)
  if (!claims) throw unauthenticated(context, whyRefused(token, context.now()))
  const tenant = Object.values(context.world.tenants).find(({ id }) => id === claims.tid)
  if (!tenant) throw unauthenticated(context, 'Access token validation failure. Invalid tenant.')
  return { tenant, caller: callerOf(claims, tenant) }
}

function callerOf(claims: AccessTokenClaims, tenant: Tenant): Caller {
  const person = tenant.people[claims.oid] ?? null
  const { oid: id, appid: appId, roles = [], wids = [], scp = '' } = claims
  if (claims.idtyp === 'app') return { kind: 'app', id, appId, permissions: roles, roles: [], person: null }
  return { kind: 'person', id, appId, permissions: withImplied(scp.split(' ').filter(Boolean)), roles: wids, person }
}

/**
 * "Access directory as the signed in user" opens the whole directory, policies apart, as far as the person's roles go.
 * The permission tables do not name it any more; azure-cli's own tokens live on it. How far it goes is UNVERIFIED.
 */
function withImplied(scopes: string[]): string[] {
  return scopes.includes('Directory.AccessAsUser.All') ? [...scopes, ...directoryScopes] : scopes
}

const directoryScopes = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
  'Domain.Read.All',
  'Group.ReadWrite.All',
  'GroupMember.ReadWrite.All',
  'Organization.ReadWrite.All',
  'RoleManagement.ReadWrite.Directory',
  'User.ReadWrite.All',
]

/** Entra's gateway names the reason; the claims are read without trusting them, only to choose the words. */
function whyRefused(token: string, now: number): string {
  const claims = unverified(token)
  if (!claims) return 'IDX14100: JWT is not well formed, there are no dots (.).'
  if (typeof claims.exp === 'number' && claims.exp * 1000 <= now) {
    return 'Lifetime validation failed, the token is expired.'
  }
  const forGraph = ['https://graph.microsoft.com', 'https://graph.microsoft.com/', graphAppId]
  return forGraph.includes(String(claims.aud))
    ? 'Access token validation failure. Invalid signature.'
    : 'Access token validation failure. Invalid audience.'
}

function unverified(token: string): { exp?: unknown; aud?: unknown } | null {
  const payload = token.split('.')[1]
  if (payload === undefined) return null
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    return typeof claims === 'object' ? claims : null
  } catch {
    return null
  }
}

/** Source: "Continuous access evaluation enabled APIs", which shows the challenge header; bodies as seen in practice. */
function unauthenticated(context: BoxContext, message: string): Problem {
  const uri = `${context.origins.login}/common/oauth2/authorize`
  const challenge = `Bearer realm="", authorization_uri="${uri}", client_id="${graphAppId}"`
  return new Problem(401, 'InvalidAuthenticationToken', message, { headers: { 'WWW-Authenticate': challenge } })
}
