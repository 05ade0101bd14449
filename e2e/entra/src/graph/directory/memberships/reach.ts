import type { Group } from '@microsoft/microsoft-graph-types'
import { type Call, visible } from '../../request/call'

/** Only what is directly there, or through groups within groups as well. */
export type Reach = 'direct' | 'transitive'

/** A group may be reached twice, even through itself; it counts once. */
export function memberIds({ tenant: { members } }: Call, groupId: string, reach: Reach): string[] {
  return spread(members[groupId] ?? [], (id) => (reach === 'transitive' ? (members[id] ?? []) : []))
}

/** The groups somebody or something is in. */
export function groupsWith(call: Call, memberId: string, reach: Reach): Group[] {
  const { members } = call.tenant
  const around = (id: string) => Object.keys(members).filter((groupId) => members[groupId]?.includes(id))
  const ids = new Set(spread(around(memberId), (id) => (reach === 'transitive' ? around(id) : [])))
  return visible(call, call.tenant.groups).filter(({ id }) => ids.has(id ?? ''))
}

function spread(start: string[], next: (id: string) => string[]): string[] {
  const found = new Set<string>()
  const waiting = [...start]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...next(id))
  }
  return [...found]
}
