import type { User } from '@microsoft/microsoft-graph-types'
import type { Changes } from '../../query/delta'
import { selected } from '../../query/select'
import type { Call } from '../../request/call'
import { Problem } from '../../request/problem'
import { profileProperties } from '../../shape/user'
import { changesBetween } from '../changes'
import { userKind } from '../kinds'
import { visibleUser } from '../objects/visibility'
import { users } from '../users/find'

/** Source: "user: delta". */
export const userChanges: Changes<User> = {
  kind: userKind,
  changed: (call, since, at) => {
    const visible = users(call).map((user) => visibleUser(call, user))
    if (since === null) return visible
    const ids = changedIds(call, since, at)
    return visible.filter(({ id }) => ids.has(id ?? ''))
  },
  removed: (call, since, at) => {
    const { people, deletedPeople } = call.tenant
    return [...changedIds(call, since, at)]
      .filter((id) => !people[id])
      .map((id) => ({ id, '@removed': { reason: deletedPeople[id] ? 'changed' : 'deleted' } }))
  },
  admit: requireNoProfile,
}

function changedIds({ tenant }: Call, since: number, at: number): Set<string> {
  return new Set(changesBetween(tenant, since, at).flatMap(([set, id = '']) => (set === 'users' ? [id] : [])))
}

/** The body is what microsoftgraph/microsoft-graph-docs#14141 shows. */
function requireNoProfile(call: Call) {
  const refused = selected(call, userKind)?.filter((name) => profileProperties.includes(name)) ?? []
  if (refused.length === 0) return
  const message = `Invalid request for delta query: for this entity set, $expand/$select is not supported for the following properties: ${refused.join(', ')}`
  throw new Problem(400, 'BadRequest', message)
}
