import { BadInput } from '../input'
import type { Account } from '../login/directory/accounts'
import { assignee, assignRole } from '../world/applications/granted'
import { staffPrincipal } from '../world/applications/register-portal'
import { remove, truths } from '../world/table'

/** Assignments as Graph makes and removes them, so that lists and tokens show them alike. */
export function appRolesChanged(
  { tenant, person, oid }: Account,
  wanted: string[],
  place: string,
): (now: number) => void {
  const portal = staffPrincipal(tenant)
  if (!portal) throw new BadInput(`${place}: ${tenant.key} is not where the portal’s staff is at home.`)
  const roles = portal.appRoles?.filter(({ allowedMemberTypes }) => allowedMemberTypes?.includes('User')) ?? []
  for (const [index, name] of wanted.entries()) {
    if (roles.some(({ value }) => value === name)) continue
    const known = roles.map(({ value }) => value).join(', ')
    throw new BadInput(`${place}[${index}]: there is no app role “${name}”. Known: ${known}.`)
  }
  return (now) => {
    const held = truths(tenant.appRoleAssignments).filter(
      ({ principalId, resourceId }) => principalId === oid && resourceId === portal.id,
    )
    for (const { id, value } of roles) {
      const assignments = held.filter(({ appRoleId }) => appRoleId === id)
      if (!value) continue
      if (!wanted.includes(value)) for (const each of assignments) remove(tenant.appRoleAssignments, each.id ?? '', now)
      else if (assignments.length === 0) assignRole(tenant, assignee('User', person.user), portal, value, now)
    }
  }
}
