import { z } from 'zod'
import { db, type Tx } from '@/lib/db'
import { beginsWith } from '@/lib/sealing/store'
import { Prisma } from '@/prisma/generated/client'
import type { IdentityClaims } from './id-token'

export function createSignIn(row: Prisma.SignInUncheckedCreateInput) {
  return db().signIn.create({ data: row, select: { stateHash: true } })
}

export function findSignIn(stateHash: Uint8Array<ArrayBuffer>) {
  return db().signIn.findUnique({ where: { stateHash } })
}

/** Of two callbacks at the same moment one counts 1. */
export async function useSignIn(
  stateHash: Uint8Array<ArrayBuffer>,
  browserHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<boolean> {
  const { count } = await db().signIn.updateMany({
    where: { stateHash, browserHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

export function findInvitation(id: string) {
  return db().invitation.findUnique({
    where: { id },
    select: {
      id: true,
      connectionId: true,
      intent: true,
      revokedAt: true,
      expiresAt: true,
      connection: { select: { tenantId: true } },
    },
  })
}

/** Insert, then update: two first sign-ins of one person at the same moment make one row. */
export async function rememberPerson(tx: Tx, claims: IdentityClaims, now: Date): Promise<string> {
  const { tenantId, objectId, name, upn } = claims
  await tx.person.createMany({ data: [{ tenantId, objectId, name, upn }], skipDuplicates: true })
  const person = await tx.person.update({
    where: { tenantId_objectId: { tenantId, objectId } },
    data: { name, upn, seenAt: now, erasedAt: null },
    select: { id: true },
  })
  return person.id
}

export type NewSession = {
  tokenHash: Uint8Array<ArrayBuffer>
  personId: string
  audience: 'customer' | 'staff'
  staffRole: 'Viewer' | 'Operator' | 'Admin' | null
  directoryRoles: string[] | null
  authenticatedAt: Date
  expiresAt: Date
}

export async function createSession(tx: Tx, session: NewSession): Promise<string> {
  const directoryRoles = session.directoryRoles ?? Prisma.DbNull
  const row = await tx.session.create({ data: { ...session, directoryRoles }, select: { id: true } })
  return row.id
}

/** Null when it was not alive any more, or never was. */
export async function endSessionRow(
  tx: Tx,
  tokenHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<{ id: string; personId: string; audience: 'customer' | 'staff' } | null> {
  const [ended] = await tx.session.updateManyAndReturn({
    where: { tokenHash, endedAt: null, expiresAt: { gt: now } },
    data: { endedAt: now },
    select: { id: true, personId: true, audience: true },
  })
  return ended ?? null
}

export async function moveAccesses(tx: Tx, fromSessionId: string, toSessionId: string): Promise<void> {
  await tx.access.updateMany({ where: { sessionId: fromSessionId, endedAt: null }, data: { sessionId: toSessionId } })
}

export async function grantAccess(
  tx: Tx,
  access: { sessionId: string; connectionId: string; invitationId: string; intent: Prisma.AccessCreateInput['intent'] },
  now: Date,
): Promise<void> {
  const { sessionId, invitationId } = access
  await tx.access.upsert({
    where: { sessionId_invitationId: { sessionId, invitationId } },
    create: { ...access, grantedAt: now },
    update: { grantedAt: now, endedAt: null },
    select: { id: true },
  })
}

/** As long as the invitation itself: moved from session to session, an access must not outlive it. */
const standing = (now: Date) =>
  ({ endedAt: null, invitation: { revokedAt: null, expiresAt: { gt: now } } }) satisfies Prisma.AccessWhereInput

/** The newest access somebody holds to a connection, in whichever browser. */
export function findAccessOf(personId: string, connectionId: string, now: Date) {
  return db().access.findFirst({
    where: {
      ...standing(now),
      connectionId,
      session: { personId, audience: 'customer', endedAt: null, expiresAt: { gt: now } },
    },
    orderBy: { grantedAt: 'desc' },
    select: { invitationId: true, intent: true },
  })
}

type StaffSession = {
  staffRole: 'Viewer' | 'Operator' | 'Admin' | null
  authenticatedAt: Date
  personId: string
  name: string
  upn: string
  tenantId: string
}

/** One question, because every page of staff begins with it. */
export async function findStaffSession(tokenHash: Buffer, now: Date): Promise<StaffSession | null> {
  const [row] = await db().$queryRaw<[StaffSession?]>`
    select s."staffRole"::text, s."authenticatedAt", p.id as "personId", p.name, p.upn, p."tenantId"
      from "Session" s join "Person" p on p.id = s."personId"
     where s."tokenHash" = ${tokenHash} and s.audience = 'staff' and s."endedAt" is null and s."expiresAt" > ${now}`
  return row ?? null
}

/** The last one they opened, also when it has ended since, of those that were still open at `after`. */
export function findNewestStaffSession(personId: string, after: Date) {
  return db().session.findFirst({
    where: { personId, audience: 'staff', expiresAt: { gt: after }, person: { erasedAt: null } },
    orderBy: { expiresAt: 'desc' },
    select: { staffRole: true, person: { select: { tenantId: true } } },
  })
}

export async function findCustomerSession(tokenHash: Uint8Array<ArrayBuffer>, now: Date) {
  const session = await db().session.findFirst({
    where: { tokenHash, audience: 'customer', endedAt: null, expiresAt: { gt: now } },
    select: { directoryRoles: true, person: { select: { id: true, upn: true, tenantId: true } } },
  })
  return session && { ...session, directoryRoles: readRoles(session.directoryRoles) }
}

/** The directory roles of a customer's person as their last sign-in here brought them. */
export async function findNewestRoles(personId: string): Promise<string[] | null> {
  const session = await db().session.findFirst({
    where: { personId, audience: 'customer' },
    orderBy: { expiresAt: 'desc' },
    select: { directoryRoles: true },
  })
  return session && readRoles(session.directoryRoles)
}

/** Null for a connection that is not there. */
export async function tenantOf(connectionId: string): Promise<string | null> {
  const row = await db().connection.findUnique({ where: { id: connectionId }, select: { tenantId: true } })
  return row?.tenantId ?? null
}

/** Where one session may open a connection through several invitations, the one used last counts. */
export async function findCustomerAccess(tokenHash: Uint8Array<ArrayBuffer>, connectionId: string, now: Date) {
  const access = await db().access.findFirst({
    where: {
      ...standing(now),
      connectionId,
      session: { tokenHash, audience: 'customer', endedAt: null, expiresAt: { gt: now } },
    },
    orderBy: { grantedAt: 'desc' },
    select: {
      invitationId: true,
      intent: true,
      connection: { select: { tenantId: true } },
      session: {
        select: {
          directoryRoles: true,
          person: { select: { id: true, name: true, upn: true, tenantId: true, objectId: true } },
        },
      },
    },
  })
  return (
    access && { ...access, directoryRoles: readRoles(access.session.directoryRoles), person: access.session.person }
  )
}

/** Whether somebody pressed the button for this connection, and whether this person had a part in it. */
export async function participationIn(connectionId: string, personId: string | null) {
  const part = personId
    ? [{ startedById: personId }, { tokens: { some: { personId } } }, { ledger: { some: { personId } } }]
    : []
  const [begun, taken] = await Promise.all([
    db().connection.findFirst({
      where: { id: connectionId, OR: [{ registeredAt: { not: null } }, { runs: { some: {} } }] },
      select: { id: true },
    }),
    personId ? db().run.findFirst({ where: { connectionId, OR: part }, select: { id: true } }) : null,
  ])
  return { hasBegun: begun !== null, tookPart: taken !== null }
}

export function findPersonId(tenantId: string, objectId: string) {
  return db().person.findUnique({ where: { tenantId_objectId: { tenantId, objectId } }, select: { id: true } })
}

export function findRun(id: string) {
  return db().run.findUnique({
    where: { id },
    select: { connectionId: true, connection: { select: { tenantId: true } } },
  })
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

export async function runTokens(runId: string, now: Date) {
  const rows = await db().runToken.findMany({
    where: { runId, expiresAt: { gt: now } },
    select: {
      sealed: true,
      scopes: true,
      directoryRoles: true,
      expiresAt: true,
      run: { select: { connectionId: true, connection: { select: { tenantId: true } } } },
      person: { select: { id: true, name: true, upn: true, tenantId: true, objectId: true } },
    },
    take: 20,
  })
  return rows.map((row) => ({ ...row, directoryRoles: readRoles(row.directoryRoles) }))
}

/** `heads`: how values begin whose wrap is to be renewed; a few at a time. */
export function tokensThatBegin(heads: Buffer[], take: number) {
  return db().$queryRaw<
    { runId: string; personId: string; tenantId: string; objectId: string; sealed: Uint8Array; expiresAt: Date }[]
  >`
    select t."runId", t."personId", p."tenantId", p."objectId", t.sealed, t."expiresAt"
      from "RunToken" t join "Person" p on p.id = t."personId"
     where ${beginsWith(heads, Prisma.sql`t.sealed`)} order by random() limit ${take}`
}

/** Only where the row still holds what was read: a token that came meanwhile stays. */
export async function renewTokenWrap(
  { runId, personId, sealed }: { runId: string; personId: string; sealed: Uint8Array },
  renewed: Buffer<ArrayBuffer>,
): Promise<boolean> {
  const where = { runId, personId, sealed: Buffer.from(sealed) }
  return (await db().runToken.updateMany({ where, data: { sealed: renewed } })).count === 1
}

export function tripsThatBegin(heads: Buffer[], take: number) {
  return db().$queryRaw<{ stateHash: Uint8Array; sealed: Uint8Array; expiresAt: Date }[]>`
    select "stateHash", sealed, "expiresAt" from "SignIn"
     where ${beginsWith(heads, Prisma.sql`sealed`)} order by random() limit ${take}`
}

export async function renewTripWrap(
  { stateHash, sealed }: { stateHash: Uint8Array; sealed: Uint8Array },
  renewed: Buffer<ArrayBuffer>,
): Promise<boolean> {
  const where = { stateHash: Buffer.from(stateHash), sealed: Buffer.from(sealed) }
  return (await db().signIn.updateMany({ where, data: { sealed: renewed } })).count === 1
}

/** Through which invitation somebody came; a run goes on when its browser is closed, so the session need not live. */
export function findStandingInvitation(personId: string, connectionId: string, now: Date, tx: Tx = db()) {
  return tx.access.findFirst({
    where: { ...standing(now), connectionId, session: { personId } },
    orderBy: { grantedAt: 'desc' },
    select: { invitationId: true, intent: true },
  })
}

export async function deleteRunTokens(tx: Tx, runId: string): Promise<void> {
  await tx.runToken.deleteMany({ where: { runId } })
}

export async function deleteExpired(now: Date, sessionsBefore: Date): Promise<void> {
  await db().runToken.deleteMany({ where: { expiresAt: { lt: now } } })
  await db().signIn.deleteMany({ where: { expiresAt: { lt: now } } })
  await db().session.deleteMany({ where: { expiresAt: { lt: sessionsBefore } } })
}

const Roles = z.array(z.string()).nullable()

function readRoles(json: unknown): string[] | null {
  return Roles.parse(json)
}
