import { heldTimeSql, theirsSql } from './store'

/** What a lifted stop held: of whom, null being all, and from when until when. */
export type HeldTime = { customerId: string | null; since: Date; until: Date }

type Column = Parameters<typeof heldTimeSql>[1]

/** Of a room's own query: how long, for the connection that this column names. Two stops at once count once. */
export function timeHeld(held: HeldTime, connectionId: Column) {
  return heldTimeSql(held, connectionId)
}

/** Of a room's own query: whether it held the connection that this column names. */
export function isHeldBy({ customerId }: HeldTime, connectionId: Column) {
  return theirsSql(customerId, connectionId)
}
