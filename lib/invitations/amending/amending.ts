import type { Db, Tx } from '@/lib/db'
import { type Amendment, readAmendment } from './amendment'
import { findAmends, findWaiting, markAmended } from './store'

/** What that invitation asks to alter and nobody has granted; null for one that alters nothing, or is over. */
export async function amendmentOf(db: Db, invitationId: string | null): Promise<Amendment | null> {
  return invitationId === null ? null : readAmendment(await findAmends(db, invitationId))
}

/** Invitations of this connection that ask to alter it, expired ones too. */
export function waitingAmendments(tx: Tx, connectionId: string): Promise<string[]> {
  return findWaiting(tx, connectionId)
}

/** A run of it was done, in the caller's transaction; false when that was so before, or it was taken back. */
export function recordAmended(tx: Tx, invitationId: string, amends: Amendment, now = new Date()): Promise<boolean> {
  return markAmended(tx, invitationId, amends, now)
}
