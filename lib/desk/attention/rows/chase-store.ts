import type { Tx } from '@/lib/db'
import type { Chase } from '../chases'

/** Connections about which somebody is due to be asked again, locked until the end of `tx`. */
export async function lockChases(tx: Tx, now: Date, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ connectionId: string }[]>`
    select a."connectionId" from "Attention" a
     where a."chaseAt" <= ${now} and not exists (
       select 1 from "Snooze" s where s."connectionId" = a."connectionId" and s.until > ${now})
     order by a."chaseAt" limit ${most} for update of a skip locked`
  return rows.map(({ connectionId }) => connectionId)
}

export async function insertChases(tx: Tx, connectionId: string, chases: readonly Chase[], now: Date): Promise<void> {
  const data = chases.map(({ subjectId, kind, step }) => ({ subjectId, kind, step, connectionId, at: now }))
  await tx.chase.createMany({ data, skipDuplicates: true })
}

/** Null where nobody of staff is known to look after it. */
export async function accountOwnerOf(tx: Tx, connectionId: string): Promise<string | null> {
  const where = { id: connectionId }
  const row = await tx.connection.findUniqueOrThrow({ where, select: { accountOwnerId: true } })
  return row.accountOwnerId
}
