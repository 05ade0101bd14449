import type { Db } from '@/lib/db'

export type Waiting = { runs: number; handoffs: number; invitations: number }

/** What a stop holds up: runs that have not ended, secrets nobody has opened, invitations that still stand unopened. */
export async function countWaiting(db: Db, customerId: string | null, now: Date): Promise<Waiting> {
  const connection = { customerId: customerId ?? undefined }
  const [runs, handoffs, invitations] = await Promise.all([
    db.run.count({ where: { connection, state: { notIn: ['done', 'stopped'] } } }),
    db.handoff.count({ where: { connection, state: { in: ['held', 'linked'] } } }),
    db.invitation.count({
      where: { connection, revokedAt: null, expiresAt: { gt: now }, links: { none: { openedAt: { not: null } } } },
    }),
  ])
  return { runs, handoffs, invitations }
}

export function findCustomer(db: Db, id: string) {
  return db.customer.findUnique({ where: { id }, select: { id: true, name: true } })
}
