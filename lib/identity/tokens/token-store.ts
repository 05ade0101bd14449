import type { Db, Tx } from '@/lib/db'
import { sealedUnder } from '@/lib/sealing/sealed-under'
import { Prisma } from '@/prisma/generated/client'
import { readRoles } from '../session/session-store'

export function findRun(db: Db, id: string) {
  return db.run.findUnique({
    where: { id },
    select: { connectionId: true, connection: { select: { tenantId: true, partnerTenantId: true } } },
  })
}

/** Whether this person read what the run does, and pressed; whoever began it did. */
export async function hasPressed(db: Db, id: string, personId: string): Promise<boolean> {
  const pressed = [{ startedById: personId }, { approvals: { some: { personId } } }]
  return (await db.run.findFirst({ where: { id, OR: pressed }, select: { id: true } })) !== null
}

/** Locks the run until the transaction ends: a run that ends meanwhile waits, and then erases what was kept for it. */
export async function isRunOpen(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Run" where id = ${id}::uuid and state not in ('done', 'stopped') for update`
  return rows.length > 0
}

export async function putRunToken(
  tx: Tx,
  token: {
    runId: string
    personId: string
    sealed: Uint8Array<ArrayBuffer>
    scopes: string[]
    directoryRoles: string[] | null
    expiresAt: Date
  },
): Promise<void> {
  const { runId, personId, ...kept } = { ...token, directoryRoles: token.directoryRoles ?? Prisma.DbNull }
  await tx.runToken.upsert({
    where: { runId_personId: { runId, personId } },
    create: { runId, personId, ...kept },
    update: kept,
    select: { runId: true },
  })
}

export async function runTokens(db: Db, runId: string, now: Date) {
  const rows = await db.runToken.findMany({
    where: { runId, expiresAt: { gt: now } },
    select: {
      sealed: true,
      scopes: true,
      directoryRoles: true,
      expiresAt: true,
      run: { select: { connectionId: true, connection: { select: { tenantId: true, partnerTenantId: true } } } },
      person: { select: { id: true, name: true, upn: true, tenantId: true, objectId: true, homeTenantId: true } },
    },
    take: 20,
  })
  return rows.map((row) => ({ ...row, directoryRoles: readRoles(row.directoryRoles) }))
}

/** `heads`: how values begin whose wrap is to be renewed; a few at a time. */
export function tokensThatBegin(db: Db, heads: Buffer[], take: number) {
  return db.$queryRaw<
    { runId: string; personId: string; tenantId: string; objectId: string; sealed: Uint8Array; expiresAt: Date }[]
  >`
    select t."runId", t."personId", p."tenantId", p."objectId", t.sealed, t."expiresAt"
      from "RunToken" t join "Person" p on p.id = t."personId"
     where ${sealedUnder(heads, Prisma.sql`t.sealed`)} order by random() limit ${take}`
}

/** Only where the row still holds what was read: a token that came meanwhile stays. */
export async function renewTokenWrap(
  db: Db,
  { runId, personId, sealed }: { runId: string; personId: string; sealed: Uint8Array },
  renewed: Buffer<ArrayBuffer>,
): Promise<boolean> {
  const where = { runId, personId, sealed: Buffer.from(sealed) }
  return (await db.runToken.updateMany({ where, data: { sealed: renewed } })).count === 1
}

export async function deleteRunTokens(tx: Tx, runId: string): Promise<void> {
  await tx.runToken.deleteMany({ where: { runId } })
}
