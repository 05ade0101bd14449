import type { Db } from '@/lib/db'
import type { Rehearsed } from './rehearse'

type Rehearsal = { at: Date; tenantId: string; by: string; differ: number }

export async function createRehearsal(db: Db, rehearsal: Rehearsal & { answers: Rehearsed[] }): Promise<void> {
  await db.rehearsal.create({ data: rehearsal, select: { id: true } })
}

export function newestRehearsal(db: Db): Promise<Rehearsal | null> {
  const select = { at: true, tenantId: true, by: true, differ: true } as const
  return db.rehearsal.findFirst({ orderBy: { at: 'desc' }, select })
}

/** Whether any connection is, or was, in this tenant. */
export async function isCustomers(db: Db, tenantId: string): Promise<boolean> {
  return (await db.connection.findFirst({ where: { tenantId }, select: { id: true } })) !== null
}
