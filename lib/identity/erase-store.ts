import type { Tx } from '@/lib/db'

export type Emptied = { id: string; name: string; tenantId: string }

/** With the name that is gone with this. */
export function emptyPeople(tx: Tx, address: string, now: Date): Promise<Emptied[]> {
  return tx.$queryRaw`
    update "Person" p set name = '', upn = '', "erasedAt" = ${now}
      from (select id, name, "tenantId" from "Person" where lower(upn) = ${address} and "erasedAt" is null for update) known
     where p.id = known.id
    returning p.id, known.name, known."tenantId"`
}

export async function endSignInsOf(tx: Tx, personIds: string[], now: Date): Promise<void> {
  const theirs = { personId: { in: personIds } }
  await tx.session.updateMany({ where: { ...theirs, endedAt: null }, data: { endedAt: now, endedBecause: 'erased' } })
  await tx.heldPress.deleteMany({ where: theirs })
  await tx.runToken.deleteMany({ where: theirs })
}
