import type { Tx } from '@/lib/db'

/**
 * Every one to connect or to grant, and that one, unless it renews: its second press removes what the first replaced. What was
 * taken back, or done before, stays as it is.
 */
export async function markFulfilled(
  tx: Tx,
  { connectionId, invitationId }: { connectionId: string; invitationId: string | null },
  now: Date,
): Promise<string[]> {
  const own = invitationId ? [{ id: invitationId, intent: { not: 'renew' } } as const] : []
  const rows = await tx.invitation.updateManyAndReturn({
    where: { connectionId, revokedAt: null, fulfilledAt: null, OR: [{ intent: { in: ['connect', 'grant'] } }, ...own] },
    data: { fulfilledAt: now },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function revokeAll(tx: Tx, connectionId: string, now: Date): Promise<number> {
  const links = { invitation: { connectionId }, revokedAt: null }
  await tx.invitationLink.updateMany({ where: links, data: { revokedAt: now } })
  const { count } = await tx.invitation.updateMany({
    where: { connectionId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}
