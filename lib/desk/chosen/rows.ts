import type { Db, Tx } from '@/lib/db'
import { pageOfConnections } from '../list-store'
import type { Chosen, ChosenRow } from './model'
import { findChosen, lockChosen } from './store'

/** As many as one press takes, in one transaction for which the audit waits: a second on two cores. */
export const mostChosen = 5_000

/** Null: there are more than one press takes. */
export async function rowsOf(db: Db, chosen: Chosen, now: Date): Promise<ChosenRow[] | null> {
  const ids = await idsOf(db, chosen, now)
  return ids && findChosen(db, ids, now)
}

/** Nobody else changes them until the transaction ends. */
export async function lockedRowsOf(tx: Tx, chosen: Chosen, now: Date): Promise<ChosenRow[] | null> {
  const ids = await idsOf(tx, chosen, now)
  if (!ids) return null
  await lockChosen(tx, ids)
  return findChosen(tx, ids, now)
}

async function idsOf(db: Db, { filter, ids }: Chosen, now: Date): Promise<readonly string[] | null> {
  const all = ids === 'all' ? (await pageOfConnections(db, filter, now, mostChosen + 1)).map((row) => row.id) : ids
  return all.length > mostChosen ? null : all
}
