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

type SealedToken = {
  runId: string
  personId: string
  sealed: Uint8Array<ArrayBuffer>
  scopes: string[]
  directoryRoles: string[] | null
  givenAt: Date
  expiresAt: Date
}

export async function putRunToken(tx: Tx, token: SealedToken): Promise<void> {
  const { runId, personId, ...kept } = { ...token, directoryRoles: token.directoryRoles ?? Prisma.DbNull }
  await tx.runToken.upsert({
    where: { runId_personId: { runId, personId } },
    create: { runId, personId, ...kept },
    update: { ...kept, retiredAt: null },
    select: { runId: true },
  })
}

/** One that a run works with keeps its place. */
export async function putRetiredToken(tx: Tx, token: SealedToken & { retiredAt: Date }): Promise<void> {
  const row = { ...token, directoryRoles: token.directoryRoles ?? Prisma.DbNull }
  const { runId, personId, ...kept } = row
  await tx.runToken.createMany({ data: row, skipDuplicates: true })
  await tx.runToken.updateMany({ where: { runId, personId, retiredAt: { not: null } }, data: kept })
}

const tokenRow = {
  runId: true,
  sealed: true,
  scopes: true,
  directoryRoles: true,
  givenAt: true,
  expiresAt: true,
  run: {
    select: {
      connectionId: true,
      invitationId: true,
      intent: true,
      connection: { select: { tenantId: true, partnerTenantId: true } },
    },
  },
  person: { select: { id: true, name: true, upn: true, tenantId: true, objectId: true, homeTenantId: true } },
} satisfies Prisma.RunTokenSelect

/** Of a run that still works with them. */
export async function runTokens(db: Db, runId: string, now: Date) {
  const rows = await db.runToken.findMany({
    where: { runId, expiresAt: { gt: now }, retiredAt: null },
    select: tokenRow,
    take: 20,
  })
  return rows.map((row) => ({ ...row, directoryRoles: readRoles(row.directoryRoles) }))
}

/** Of runs that work with them no more, the ones that last longest first. */
export async function retiredTokens(db: Db, now: Date) {
  const rows = await db.runToken.findMany({
    where: { expiresAt: { gt: now }, retiredAt: { lte: now } },
    select: tokenRow,
    orderBy: { expiresAt: 'desc' },
    take: 200,
  })
  return rows.map((row) => ({ ...row, directoryRoles: readRoles(row.directoryRoles) }))
}

/** Returns when the last of the run's tokens ends. */
export async function retireTokens(tx: Tx, runId: string, at: Date): Promise<Date | null> {
  await tx.runToken.updateMany({ where: { runId, retiredAt: null }, data: { retiredAt: at } })
  const { _max } = await tx.runToken.aggregate({ where: { runId }, _max: { expiresAt: true } })
  return _max.expiresAt
}

/** Those of these runs that work with them no more. */
export async function deleteRetiredTokens(tx: Tx, runIds: string[]): Promise<void> {
  await tx.runToken.deleteMany({ where: { runId: { in: runIds }, retiredAt: { not: null } } })
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
