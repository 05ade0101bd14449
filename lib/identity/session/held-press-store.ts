import type { Db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

export function createHeldPress(db: Db, data: Prisma.HeldPressUncheckedCreateInput) {
  return db.heldPress.create({ data, select: { id: true } })
}

export function findHeldPressRow(db: Db, whose: { id: string; personId: string }, now: Date) {
  return db.heldPress.findFirst({ where: { ...whose, expiresAt: { gt: now } } })
}

export async function doneHeldPress(db: Db, whose: { id: string; personId: string }, now: Date): Promise<void> {
  await db.heldPress.updateMany({ where: whose, data: { doneAt: now } })
}

export async function deleteExpiredPresses(db: Db, now: Date): Promise<void> {
  await db.heldPress.deleteMany({ where: { expiresAt: { lte: now } } })
}
