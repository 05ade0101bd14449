import type { Db, Tx } from '@/lib/db'
import type { SessionEnd } from '@/prisma/generated/client'
import type { StaffRole } from '../actor'

export async function keepObservation(db: Db, personId: string, role: StaffRole, now: Date): Promise<void> {
  await db.person.updateMany({ where: { id: personId }, data: { staffRole: role, staffObservedAt: now } })
}

export function findStaffPerson(db: Db, personId: string) {
  return db.person.findUnique({
    where: { id: personId, erasedAt: null },
    select: {
      objectId: true,
      tenantId: true,
      name: true,
      upn: true,
      staffRole: true,
      staffObservedAt: true,
      staffEndedAt: true,
    },
  })
}

/** How many sessions that ended; null when somebody else had found it first. */
export async function endStaff(tx: Tx, personId: string, why: SessionEnd, now: Date): Promise<number | null> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, staffRole: { not: null } },
    data: { staffRole: null, staffObservedAt: now, staffEndedAt: now },
  })
  return count === 0 ? null : endSessionsOf(tx, personId, why, now)
}

/** What was opened for them before now is shut; a role that they have is asked about at their next sign-in. */
export async function closeToStaff(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.person.updateMany({ where: { id: personId }, data: { staffRole: null, staffEndedAt: now } })
}

/** Of staff alone: the same person may be a customer elsewhere, in another tenant, and is another row then. */
export async function endSessionsOf(tx: Tx, personId: string, why: SessionEnd, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, audience: 'staff', endedAt: null, expiresAt: { gt: now } },
    data: { endedAt: now, endedBecause: why },
  })
  return count
}
