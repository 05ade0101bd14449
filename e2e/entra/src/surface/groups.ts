import { touch } from '../graph/directory/changes'
import { BadInput } from '../input'
import type { Account } from '../login/directory/accounts'
import { truths } from '../world/table'

export function groupsChanged({ tenant, oid }: Account, wanted: string[], place: string): (now: number) => void {
  const groups = truths(tenant.groups)
  for (const [index, name] of wanted.entries()) {
    if (groups.some(({ displayName }) => displayName === name)) continue
    throw new BadInput(`${place}[${index}]: there is no group “${name}” in ${tenant.key}.`)
  }
  return (now) => {
    for (const { id = '', displayName } of groups) {
      const members = tenant.members[id] ?? []
      const isWanted = wanted.includes(displayName ?? '')
      if (members.includes(oid) === isWanted) continue
      tenant.members[id] = isWanted ? [...members, oid] : members.filter((each) => each !== oid)
      touch(tenant, now, 'groups', id, oid)
    }
  }
}
