import type { Tenant } from '../../world/model'
import { everyMember } from '../../world/tenant/roles'
import type { Call } from '../request/call'
import type { Caller } from '../request/caller'
import { denied, Problem } from '../request/problem'
import type { Route } from '../routing/route'
import type { Scopes } from './scopes'
import type { Who } from './who'

const ownedBy = 'Application.ReadWrite.OwnedBy'

/** The one place where a route's permissions are enforced: first what the token carries, then who holds it. */
export function authorize(call: Call, route: Route) {
  const lists = demanded(call, route.scopes)
  if (!carries(call, route.scopes)) throw denied()
  const who = typeof route.who === 'function' ? route.who(call) : route.who
  if (call.caller.kind === 'app') return permitApp(call, lists, who)
  if (!mayPerson(call, who)) throw denied()
}

/** Whether the token's permissions are enough, whoever holds it. */
export function carries(call: Call, scopes: Scopes): boolean {
  return demanded(call, scopes).every((list) => list.some((each) => call.caller.permissions.includes(each)))
}

function demanded(call: Call, scopes: Scopes): string[][] {
  if (call.caller.kind === 'person') return scopes.delegated
  if (scopes.application) return scopes.application
  throw new Problem(400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
}

/** Directory roles are for people. An application needs only its permission, unless that one ends at what it owns. */
function permitApp(call: Call, lists: string[][], who: Who) {
  const isLimited = lists.some(
    (list) => !list.some((each) => each !== ownedBy && call.caller.permissions.includes(each)),
  )
  if (isLimited && who.owners && !who.owners(call).includes(call.caller.id)) throw denied(who.notOwned)
}

function mayPerson(call: Call, who: Who): boolean {
  const { caller, tenant } = call
  if (who.roles.some((role) => caller.roles.includes(role))) return true
  if (isWelcome(tenant, who) && (who.guests || !isGuest(caller))) return true
  const hasRole = who.ownersHold === undefined || caller.roles.includes(who.ownersHold)
  return hasRole && (who.owners?.(call).includes(caller.id) ?? false)
}

/** What ordinary members may do is the authorization policy's to say. */
function isWelcome({ policies: { authorization } }: Tenant, { members }: Who): boolean {
  const { allowedToCreateApps, allowedToCreateSecurityGroups } = authorization.defaultUserRolePermissions ?? {}
  if (members === 'while users may create apps') return allowedToCreateApps !== false
  if (members === 'while users may create groups') return allowedToCreateSecurityGroups !== false
  return members === 'always'
}

function isGuest(caller: Caller): boolean {
  return caller.person ? caller.person.guestOf !== null : !caller.roles.includes(everyMember)
}
