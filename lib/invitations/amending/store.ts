import type { Db, Tx } from '@/lib/db'
import type { Amendment } from './amendment'

/** Asked for and neither taken back nor done. */
const waits = { revokedAt: null, amendedAt: null } as const

/** With what its connection reads now; null where nothing waits. */
export function findAmends(db: Db, invitationId: string) {
  return db.invitation.findFirst({
    where: { ...waits, id: invitationId },
    select: { amends: true, connection: { select: { userSync: true, securityGroups: true } } },
  })
}

export async function keepAmends(tx: Tx, invitationId: string, amends: Amendment): Promise<void> {
  await tx.invitation.update({ where: { id: invitationId }, data: { amends }, select: { id: true } })
}

/** Of a connection, oldest first. */
export async function findWaiting(tx: Tx, connectionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "Invitation"
     where "connectionId" = ${connectionId}::uuid and amends is not null
       and "revokedAt" is null and "amendedAt" is null
     order by "createdAt", id`
  return rows.map(({ id }) => id)
}

/** False when it was done, or taken back, before. */
export async function markAmended(tx: Tx, invitationId: string, amends: Amendment, now: Date): Promise<boolean> {
  const data = { amends, amendedAt: now }
  const { count } = await tx.invitation.updateMany({ where: { ...waits, id: invitationId }, data })
  return count === 1
}
