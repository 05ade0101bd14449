import type { Db } from '@/lib/db'

const behindIt = { select: { outcome: true, reason: true, decidedBy: { select: { name: true } } } } as const

export function newestGift(db: Db, connectionId: string) {
  return db.certificate.findFirst({
    where: { connectionId, withdrawnAt: null },
    select: { thumbprintSha1: true, addedById: true, dualControl: behindIt },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
  })
}

/** What a letter about it says. */
export function findGift(db: Db, id: string) {
  return db.certificate.findUnique({
    where: { id },
    select: {
      connectionId: true,
      subject: true,
      thumbprintSha1: true,
      thumbprintSha256: true,
      startsAt: true,
      endsAt: true,
      addedById: true,
      addedAt: true,
      dualControl: behindIt,
    },
  })
}

/** Of people who were not erased. */
export async function namesOf(db: Db, personIds: string[]): Promise<Map<string, string>> {
  const rows = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
    take: personIds.length,
  })
  return new Map(rows.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]))
}
