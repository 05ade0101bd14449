import type { Table } from '../../world/model'
import { changedBetween, valueAt } from '../../world/table'
import type { Call } from '../request/call'
import type { Changes } from './delta'
import type { EntityKind } from './kind'

type Tracked<Stored, Entity> = {
  table(call: Call): Table<Stored>
  view(stored: Stored): Entity
  /** What left the list and can be restored has `changed`, what is gone for good was `deleted`. */
  isRestorable(call: Call, id: string): boolean
}

/**
 * Changes of what is kept in a table, which remembers how things were. A client is told once more what changed in the
 * very millisecond it last asked, rather than never; Microsoft repeats some changes too.
 */
export function tableChanges<Stored, Entity>(
  kind: EntityKind<Entity>,
  { table, view, isRestorable }: Tracked<Stored, Entity>,
): Changes<Entity> {
  const between = (call: Call, since: number | null, at: number) => {
    const from = since === null ? null : since - 1
    return changedBetween(table(call), from, at)
  }
  return {
    kind,
    changed: (call, since, at) =>
      between(call, since, at).flatMap(({ value }) => (value === null ? [] : [view(value)])),
    removed: (call, since, at) =>
      between(call, since, at).flatMap(({ id, value }) =>
        value === null ? [{ id, '@removed': { reason: isRestorable(call, id) ? 'changed' : 'deleted' } }] : [],
      ),
    before: (call, id, since) => {
      const then = valueAt(table(call), id, since - 1)
      return then && view(then)
    },
  }
}
