import type { Db, Tx } from '@/lib/db'
import type { ProofReport } from './proof-report'

export function reportById(tx: Tx, id: string) {
  return tx.proofReport.findUnique({
    where: { id },
    select: {
      ok: true,
      at: true,
      code: true,
      credential: {
        select: {
          keyId: true,
          thumbprintSha1: true,
          connection: { select: { id: true, tenantId: true, applicationId: true } },
        },
      },
    },
  })
}

const reported = { id: true, provenAt: true, reportedAt: true, failedAt: true } as const

export type Reported = NonNullable<Awaited<ReturnType<typeof findReported>>['credential']>

/** Only what stands in the tenant, the old one of a renewal too; and only in the connection that was named. */
export async function findReported(tx: Tx, of: ProofReport['of'], by: ProofReport['credential']) {
  const where = 'connectionId' in of ? { id: of.connectionId } : of
  // Two environments may share a registration that somebody made by hand: the credential tells which.
  const credential = await tx.credential.findFirst({
    where: { connection: where, state: { in: ['live', 'replaced'] }, ...by },
    select: { ...reported, connectionId: true },
    orderBy: { createdAt: 'desc' },
  })
  if (credential) return { connectionId: credential.connectionId, credential }
  const connection = await tx.connection.findFirst({ where, select: { id: true } })
  return { connectionId: connection?.id ?? null, credential: null }
}

type NewReport = {
  id: string
  credentialId: string
  ok: boolean
  at: Date
  code: string | null
  reportedBy: string
}

/** False when the same report was being written at this very moment: its id is taken. */
export async function insertReport(tx: Tx, report: NewReport): Promise<boolean> {
  const { count } = await tx.proofReport.createMany({ data: [report], skipDuplicates: true })
  return count === 1
}

/** Reports may overtake one another: a date only ever moves forward. */
export async function noteProof(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.credential.updateMany({
    where: { id, OR: [{ provenAt: null }, { provenAt: { lt: at } }] },
    data: { provenAt: at, provenHow: 'sync' },
  })
  await noteReport(tx, id, at)
}

export async function noteFailure(tx: Tx, id: string, at: Date, code: string | null): Promise<void> {
  await tx.credential.updateMany({
    where: { id, OR: [{ failedAt: null }, { failedAt: { lt: at } }] },
    data: { failedAt: at, failedCode: code },
  })
  await noteReport(tx, id, at)
}

async function noteReport(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.credential.updateMany({
    where: { id, OR: [{ reportedAt: null }, { reportedAt: { lt: at } }] },
    data: { reportedAt: at },
  })
}

/** What a report said stays with its credential; its id is of use only while the same report may still come. */
export async function deleteReports(db: Db, before: Date): Promise<void> {
  await db.proofReport.deleteMany({ where: { receivedAt: { lt: before } } })
}
