import type { Db, Tx } from '@/lib/db'
import type { CertificateFacts } from './reading/certificate'

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

/**
 * One at a time for each connection, of two that would both be its first one is; and for each certificate, of two connections
 * that get it at once one is not the only one. Released with the transaction.
 */
export async function lockCertificates(tx: Tx, connectionId: string, thumbprintSha1: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${connectionId}, 5))`
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${thumbprintSha1}, 8))`
}

/** Ever: given by staff, or seen or made in the tenant. */
export async function hadCertificate(tx: Tx, connectionId: string): Promise<boolean> {
  const given = await tx.certificate.findFirst({ where: { connectionId }, select: { id: true } })
  if (given) return true
  const where = { connectionId, kind: 'certificate' } as const
  return (await tx.credential.findFirst({ where, select: { id: true } })) !== null
}

export async function addCertificate(
  tx: Tx,
  connectionId: string,
  facts: CertificateFacts,
  by: { addedById: string; dualControlId?: string },
): Promise<string> {
  const { der, subject, thumbprintSha1, thumbprintSha256, startsAt, endsAt } = facts
  await tx.certificate.updateMany({ where: { connectionId, withdrawnAt: null }, data: { withdrawnAt: new Date() } })
  const { id } = await tx.certificate.create({
    data: {
      ...by,
      connectionId,
      der: Buffer.from(der),
      subject,
      thumbprintSha1,
      thumbprintSha256,
      startsAt,
      endsAt,
    },
    select: { id: true },
  })
  return id
}

export function newestCertificate(db: Db, connectionId: string) {
  return db.certificate.findFirst({
    where: { connectionId, withdrawnAt: null },
    select: { id: true, der: true },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
  })
}
