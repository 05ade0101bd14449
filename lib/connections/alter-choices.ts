import type { Db, Tx } from '@/lib/db'
import { findChoices } from './choices-store'
import { change } from './store'

/** What it may read as the customer accepted it, and whether it stands; null when there is none by that id. */
export function acceptedChoices(db: Db, connectionId: string) {
  return findChoices(db, connectionId)
}

type Kinds = { userSync: boolean; securityGroups: boolean }

/**
 * The customer granted it, in the caller's transaction. Which groups take part is theirs to say once groups are read: what
 * staff typed counts where they were not read before.
 */
export function alterChoices(
  tx: Tx,
  connectionId: string,
  { from, to }: { from: Kinds; to: Kinds & { groupIds: string[] } },
): Promise<void> {
  const { userSync, securityGroups, groupIds } = to
  const chosen = securityGroups ? groupIds : []
  const isTheirs = securityGroups && from.securityGroups
  return change(tx, connectionId, { userSync, securityGroups, ...(!isTheirs && { groupIds: chosen }) })
}
