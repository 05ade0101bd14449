import { touch } from '../graph/directory/changes'
import { BadInput, flag, list, object, optional, type Read, text } from '../input'
import { type Account, accountsOf } from '../login/directory/accounts'
import { noRole } from '../world/file/no-role'
import type { World } from '../world/model'
import { tenantNamed } from '../world/named'
import { populate } from '../world/people/crowd'
import { roleNamed } from '../world/tenant/roles'
import { appRolesChanged } from './app-roles'
import { groupsChanged } from './groups'

/** What is left out stays as it is; a list is all of its kind that the person then has. */
type PersonChange = {
  accountEnabled: boolean | null
  secondFactor: boolean | null
  roles: string[] | null
  /** Names of roles of the portal's registration for staff, assigned to the person directly. */
  appRoles: string[] | null
  /** Names of groups that the person is directly in. */
  groups: string[] | null
}

export const personChange: Read<PersonChange> = object<PersonChange>({
  accountEnabled: optional(flag, null),
  secondFactor: optional(flag, null),
  roles: optional(list(text), null),
  appRoles: optional(list(text), null),
  groups: optional(list(text), null),
})

/** Looks for everything that is named first, so that what it returns, to be called with epoch milliseconds, cannot fail. */
export function personChanged(world: World, name: string, change: PersonChange): (now: number) => void {
  const account = accountNamed(world, name)
  const { person, tenant, oid } = account
  const place = `people.${name}`
  const roles = change.roles?.map((role, index) => {
    const id = roleNamed(role, tenant.customRoles)
    if (!id) throw noRole(role, `${place}.roles[${index}]`, tenant.customRoles)
    return id
  })
  const others = [
    ...(change.appRoles ? [appRolesChanged(account, change.appRoles, `${place}.appRoles`)] : []),
    ...(change.groups ? [groupsChanged(account, change.groups, `${place}.groups`)] : []),
  ]
  return (now) => {
    if (change.secondFactor !== null) person.secondFactor = change.secondFactor
    if (roles) person.roles = roles
    if (change.accountEnabled !== null) {
      person.user = { ...person.user, accountEnabled: change.accountEnabled }
      touch(tenant, now, 'users', oid)
    }
    for (const apply of others) apply(now)
  }
}

/** By the name in that tenant: a guest's ends in `#EXT#@` and the host's domain. */
function accountNamed(world: World, name: string): Account {
  const tenant = tenantNamed(world, name.split('@').at(-1) ?? '')
  if (tenant) populate(tenant)
  const found =
    tenant &&
    accountsOf(tenant).find(({ person }) => person.user.userPrincipalName?.toLowerCase() === name.toLowerCase())
  if (!found) throw new BadInput(`people: there is nobody called ${name}.`)
  return found
}
