import type { Row, Table } from './model'
import { isThere, type Lag } from './time/lag'

/** No tenant lags more than this; older versions than the last one beyond it can never be read again. */
export const longestLagMs = 10 * 60_000

/** Entra answers from replicas: a reader sees what had time enough to arrive there. */
function seen<Entity>(row: Row<Entity> | undefined, id: string, now: number, lag: Lag): Entity | null {
  return row?.findLast((version) => isThere(lag, id, version.at, now))?.value ?? null
}

/** What a replica shows of the whole table, in the order things were made. */
export function readAll<Entity>(table: Table<Entity>, now: number, lag: Lag): Entity[] {
  return Object.entries(table)
    .map(([id, row]) => seen(row, id, now, lag))
    .filter((entity) => entity !== null)
}

/** What a replica shows of one object; null when it does not exist there (yet, or any more). */
export function read<Entity>(table: Table<Entity>, id: string, now: number, lag: Lag): Entity | null {
  return seen(table[id], id, now, lag)
}

/** What an object was at a moment, wherever it is read. */
export function valueAt<Entity>(table: Table<Entity>, id: string, moment: number): Entity | null {
  return table[id]?.findLast((version) => version.at <= moment)?.value ?? null
}

/** What was written, or removed (null), after `since` and until `at`; with no `since` all there is at `at`. */
export function changedBetween<Entity>(table: Table<Entity>, since: number | null, at: number) {
  return Object.entries(table).flatMap(([id, row]): { id: string; value: Entity | null }[] => {
    const latest = row.findLast((version) => version.at <= at)
    const isOld = since === null ? latest?.value === null : latest && latest.at <= since
    return !latest || isOld ? [] : [{ id, value: latest.value }]
  })
}

/** What the writing side holds, whatever the replicas show. */
export function truth<Entity>(table: Table<Entity>, id: string): Entity | null {
  return table[id]?.at(-1)?.value ?? null
}

export function truths<Entity>(table: Table<Entity>): Entity[] {
  return Object.keys(table)
    .map((id) => truth(table, id))
    .filter((entity) => entity !== null)
}

function append<Entity>(table: Table<Entity>, id: string, value: Entity | null, now: number) {
  const row = table[id] ?? []
  const oldest = row.findLastIndex((version) => version.at + longestLagMs <= now)
  table[id] = [...row.slice(Math.max(oldest, 0)), { value, at: now }]
}

/** Creates or replaces; the value is copied, so that a caller may go on changing its own. */
export function write<Entity>(table: Table<Entity>, id: string, value: Entity, now: number) {
  append(table, id, structuredClone(value), now)
}

/** Replicas go on showing a removed object until they catch up. */
export function remove<Entity>(table: Table<Entity>, id: string, now: number) {
  if (truth(table, id) !== null) append(table, id, null, now)
}
