import type { Db, Tx } from '@/lib/db'
import { type Amendment, readAmendment } from './amendment'
import { findAmends, findWaiting, markAmended } from './store'

/**
 * What that invitation asks to alter and nobody has granted; null for one that alters nothing, is over, or was asked of other
 * choices than the connection has.
 */
export async function amendmentOf(db: Db, invitationId: string | null): Promise<Amendment | null> {
  const found = invitationId === null ? null : await findAmends(db, invitationId)
  const asked = found && readAmendment(found.amends)
  if (!asked) return null
  const { userSync, securityGroups } = found.connection
  return asked.from.userSync === userSync && asked.from.securityGroups === securityGroups ? asked : null
}

/** Invitations of this connection that ask to alter it, expired ones too. */
export function waitingAmendments(tx: Tx, connectionId: string): Promise<string[]> {
  return findWaiting(tx, connectionId)
}

/** A run of it was done, in the caller's transaction; false when that was so before, or it was taken back. */
export function recordAmended(tx: Tx, invitationId: string, amends: Amendment, now = new Date()): Promise<boolean> {
  return markAmended(tx, invitationId, amends, now)
}
