import type { Db, Tx } from '@/lib/db'
import { sealedUnder } from '@/lib/sealing/sealed-under'
import { Prisma } from '@/prisma/generated/client'
import type { IdentityClaims } from './id-token'

export function createSignIn(db: Db, row: Prisma.SignInUncheckedCreateInput) {
  return db.signIn.create({ data: row, select: { stateHash: true } })
}

export function findSignIn(db: Db, stateHash: Uint8Array<ArrayBuffer>) {
  return db.signIn.findUnique({ where: { stateHash } })
}

/** Of two callbacks at the same moment one counts 1. */
export async function useSignIn(
  db: Db,
  stateHash: Uint8Array<ArrayBuffer>,
  browserHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<boolean> {
  const { count } = await db.signIn.updateMany({
    where: { stateHash, browserHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

export function findInvitation(db: Db, id: string) {
  return db.invitation.findUnique({
    where: { id },
    select: {
      id: true,
      connectionId: true,
      intent: true,
      revokedAt: true,
      expiresAt: true,
      connection: { select: { tenantId: true, partnerTenantId: true } },
    },
  })
}

/** Insert, then update: two first sign-ins of one person at the same moment make one row. */
export async function rememberPerson(tx: Tx, claims: IdentityClaims, now: Date): Promise<string> {
  const { tenantId, objectId, name, upn, homeTenantId } = claims
  await tx.person.createMany({ data: [{ tenantId, objectId, name, upn }], skipDuplicates: true })
  const person = await tx.person.update({
    where: { tenantId_objectId: { tenantId, objectId } },
    data: { name, upn, homeTenantId, seenAt: now, erasedAt: null },
    select: { id: true },
  })
  return person.id
}

/** Null for a connection that is not there. */
export function tenantsOf(db: Db, connectionId: string) {
  return db.connection.findUnique({ where: { id: connectionId }, select: { tenantId: true, partnerTenantId: true } })
}

export function findPersonId(db: Db, tenantId: string, objectId: string) {
  return db.person.findUnique({ where: { tenantId_objectId: { tenantId, objectId } }, select: { id: true } })
}

export function attemptsThatBegin(db: Db, heads: Buffer[], take: number) {
  return db.$queryRaw<{ stateHash: Uint8Array; sealed: Uint8Array; expiresAt: Date }[]>`
    select "stateHash", sealed, "expiresAt" from "SignIn"
     where ${sealedUnder(heads, Prisma.sql`sealed`)} order by random() limit ${take}`
}

export async function renewAttemptWrap(
  db: Db,
  { stateHash, sealed }: { stateHash: Uint8Array; sealed: Uint8Array },
  renewed: Buffer<ArrayBuffer>,
): Promise<boolean> {
  const where = { stateHash: Buffer.from(stateHash), sealed: Buffer.from(sealed) }
  return (await db.signIn.updateMany({ where, data: { sealed: renewed } })).count === 1
}

export async function deleteExpired(db: Db, now: Date, sessionsBefore: Date): Promise<void> {
  await db.runToken.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.signIn.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.session.deleteMany({ where: { expiresAt: { lt: sessionsBefore } } })
}
