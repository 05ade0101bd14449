import { createHash, randomBytes } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { Person, World } from '../world/model'
import { everyMember } from '../world/roles'
import { truths } from '../world/table'
import type { LoginContext } from './context'
import type { Grant } from './desk'
import { type Account, type Client, homeOf, isPersonal, principalIn, signInName } from './directory'
import { loginHint } from './login-hint'

export const tokenLifetimeSeconds = 3599

/** Source: "ID token claims reference" (v2.0), "Configure optional claims". */
export function idTokenClaimsFor(
  context: LoginContext,
  client: Client,
  account: Account,
  grant: Grant,
  nonce: string | null,
) {
  const { person, tenant } = account
  const seconds = Math.floor(context.now() / 1000)
  const entity = client.stored.entity
  const wanted = new Set([...grant.claims, ...(entity.optionalClaims?.idToken?.map(({ name }) => name ?? '') ?? [])])
  const claims: JWTPayload & Record<string, unknown> = {
    ver: '2.0',
    iss: `${context.origins.login}/${tenant.id}/v2.0`,
    aud: client.appId,
    iat: seconds,
    nbf: seconds,
    exp: seconds + tokenLifetimeSeconds,
    tid: tenant.id,
    oid: account.oid,
    sub: pairwise(client.appId, account.oid),
    uti: randomBytes(16).toString('base64url'),
    rh: `1.${randomBytes(24).toString('base64url')}.`,
  }
  if (nonce !== null) claims.nonce = nonce
  if (grant.scopes.includes('profile'))
    Object.assign(claims, { name: person.user.displayName, preferred_username: signInName(account) })
  if (grant.scopes.includes('email') || wanted.has('email')) claims.email = person.user.mail
  if (wanted.has('upn')) claims.upn = person.user.userPrincipalName
  if (wanted.has('login_hint')) claims.login_hint = loginHint(homeOf(context.world, account))
  if (wanted.has('auth_time')) claims.auth_time = Math.floor(grant.at / 1000)
  if (wanted.has('acct') || person.guestOf) claims.acct = person.guestOf ? 1 : 0
  if (person.guestOf) claims.idp = identityProvider(context.world, account)
  const roles = appRoles(account, client.appId)
  if (roles.length > 0) claims.roles = roles
  return { ...claims, ...membership(entity.groupMembershipClaims ?? null, account) }
}

/** Stable for one person in one application, and of no use elsewhere. Source: OIDC Core §8.1. */
export function pairwise(appId: string, oid: string): string {
  return createHash('sha256').update(`${appId}/${oid}`).digest('base64url')
}

/** Directory roles that are active now; eligible ones are not among them until activated. */
export function wids(person: Person): string[] {
  return person.guestOf ? person.roles : [...person.roles, everyMember]
}

/** Roles and groups come only when the registration asks. Source: application manifest, `groupMembershipClaims`. */
function membership(asked: string | null, { tenant, person, oid }: Account) {
  const kinds = asked?.split(',').map((kind) => kind.trim()) ?? []
  const includes = (kind: string) => kinds.includes(kind) || kinds.includes('All')
  const groups = Object.keys(tenant.members).filter((id) => tenant.members[id]?.includes(oid))
  return {
    ...(includes('DirectoryRole') && { wids: wids(person) }),
    ...(includes('SecurityGroup') && groups.length > 0 && { groups }),
  }
}

function appRoles({ tenant, person, oid }: Account, appId: string): string[] {
  const principal = principalIn(tenant, appId)
  const assigned = truths(tenant.appRoleAssignments)
    .filter(({ principalId, resourceId }) => principalId === oid && principal && resourceId === principal.id)
    .map(({ appRoleId }) => principal?.appRoles?.find(({ id }) => id === appRoleId)?.value)
    .filter((value) => typeof value === 'string')
  return [...new Set([...(person.appRoles[appId] ?? []), ...assigned])]
}

export function identityProvider(world: World, account: Account): string {
  const home = homeOf(world, account)
  return isPersonal(home) ? 'live.com' : `https://sts.windows.net/${home.tenant.id}/`
}

/** Which account, for the client's cache: ids of home. Source: MSAL, `client_info`. */
export function clientInfo(world: World, account: Account): string {
  const home = homeOf(world, account)
  return Buffer.from(JSON.stringify({ uid: home.oid, utid: home.tenant.id })).toString('base64url')
}
