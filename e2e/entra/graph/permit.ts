import { everyMember } from '../world/roles'
import type { Call } from './call'
import type { Caller } from './caller'
import { denied, Problem } from './problem'
import type { Route } from './route'
import type { Scopes } from './scopes'
import type { Who } from './who'

const ownedBy = 'Application.ReadWrite.OwnedBy'

/** The one place where a route's permissions are enforced: first what the token carries, then who holds it. */
export function permit(call: Call, route: Route) {
  const lists = demanded(call, route.scopes)
  if (!lists.every((list) => list.some((each) => call.caller.permissions.includes(each)))) throw denied()
  const who = typeof route.who === 'function' ? route.who(call) : route.who
  if (call.caller.kind === 'app') return permitApp(call, lists, who)
  if (!mayPerson(call, who)) throw denied()
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
  if (isLimited && who.owners && !who.owners(call).includes(call.caller.id)) throw denied()
}

function mayPerson(call: Call, who: Who): boolean {
  const { caller, tenant } = call
  if (who.roles.some((role) => caller.roles.includes(role))) return true
  const isWelcome = who.members === 'always' || (who.members !== undefined && tenant.policy.usersMayCreateApps)
  if (isWelcome && (who.guests || !isGuest(caller))) return true
  const hasRole = who.ownersHold === undefined || caller.roles.includes(who.ownersHold)
  return hasRole && (who.owners?.(call).includes(caller.id) ?? false)
}

function isGuest(caller: Caller): boolean {
  return caller.person ? caller.person.guestOf !== null : !caller.roles.includes(everyMember)
}
