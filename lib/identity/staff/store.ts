import type { Db, Tx } from '@/lib/db'
import { env } from '@/lib/env'
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

/** Names and roles as Microsoft has them. Somebody who was erased stays so until they sign in. */
export async function keepMembers(
  db: Db,
  members: { objectId: string; name: string; upn: string; role: StaffRole }[],
  now: Date,
): Promise<void> {
  const tenantId = env().STAFF_TENANT_ID.toLowerCase()
  for (const { objectId, name, upn, role } of members) {
    await db.person.createMany({ data: [{ tenantId, objectId, name, upn }], skipDuplicates: true })
    await db.person.updateMany({
      where: { tenantId, objectId, erasedAt: null },
      data: { name, upn, staffRole: role, staffObservedAt: now },
    })
  }
}

export function staffOtherThan(db: Db, objectIds: string[]) {
  return db.person.findMany({
    where: { ...withRole(), objectId: { notIn: objectIds } },
    select: { id: true },
    take: 1_000,
  })
}

const member = { id: true, name: true, upn: true } as const

/** Of all roles, or one. */
export function findMembers(db: Db, staffRole?: StaffRole) {
  return db.person.findMany({
    where: { ...withRole(), ...(staffRole && { staffRole }) },
    select: member,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 1_000,
  })
}

export function findMember(db: Db, id: string) {
  return db.person.findFirst({ where: { ...withRole(), id }, select: member })
}

/** One at a time: of two last Admins who go at once the second is found to be the last. Released with the transaction. */
export async function lockAdmins(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('admins', 6))`
}

/** Of these, who is of staff still and no Admin. */
export async function demotedAmong(db: Db, adminIds: string[]): Promise<string[]> {
  const where = { id: { in: adminIds }, staffRole: { in: ['Viewer', 'Operator'] satisfies StaffRole[] } }
  const rows = await db.person.findMany({ where, select: { id: true }, take: adminIds.length })
  return rows.map(({ id }) => id)
}

export async function markLeftNoAdmin(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.person.updateMany({ where: { id: personId }, data: { leftNoAdminAt: now } })
}

export async function hasLostAdmin(db: Db): Promise<boolean> {
  return (await db.person.findFirst({ where: { leftNoAdminAt: { not: null } }, select: { id: true } })) !== null
}

function withRole() {
  return { tenantId: env().STAFF_TENANT_ID.toLowerCase(), staffRole: { not: null }, erasedAt: null }
}

/** How many sessions that ended; null when somebody else had found it first. */
export async function endStaff(tx: Tx, personId: string, why: SessionEnd, now: Date): Promise<number | null> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, staffRole: { not: null } },
    data: { staffRole: null, staffObservedAt: now, staffEndedAt: now },
  })
  return count === 0 ? null : endSessionsOf(tx, personId, why, now)
}

/** What was opened for them before now is shut. Their role is Microsoft's to say, and stays. */
export async function closeToStaff(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.person.updateMany({ where: { id: personId }, data: { staffEndedAt: now } })
}

/** Of staff alone: the same person may be a customer elsewhere, in another tenant, and is another row then. */
export async function endSessionsOf(tx: Tx, personId: string, why: SessionEnd, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, audience: 'staff', endedAt: null, expiresAt: { gt: now } },
    data: { endedAt: now, endedBecause: why },
  })
  return count
}
