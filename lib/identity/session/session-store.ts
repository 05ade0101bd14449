import { z } from 'zod'
import type { Db, Tx } from '@/lib/db'
import { Prisma, type SessionEnd } from '@/prisma/generated/client'

export type SessionEndInRows = SessionEnd

export type NewSession = {
  tokenHash: Uint8Array<ArrayBuffer>
  personId: string
  audience: 'customer' | 'staff'
  staffRole: 'Viewer' | 'Operator' | 'Admin' | null
  directoryRoles: string[] | null
  authenticatedAt: Date
  createdAt: Date
  usedAt: Date
  expiresAt: Date
  sidHash: Uint8Array<ArrayBuffer> | null
  authContext: string | null
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
  why: SessionEnd | null = null,
): Promise<{ id: string; personId: string; audience: 'customer' | 'staff' } | null> {
  const [ended] = await tx.session.updateManyAndReturn({
    where: { tokenHash, endedAt: null, expiresAt: { gt: now } },
    data: { endedAt: now, endedBecause: why },
    select: { id: true, personId: true, audience: true },
  })
  return ended ?? null
}

export async function replaceSession(tx: Tx, fromSessionId: string, toSessionId: string): Promise<void> {
  await tx.session.update({
    where: { id: fromSessionId },
    data: { replacedById: toSessionId },
    select: { id: true },
  })
  await tx.access.updateMany({ where: { sessionId: fromSessionId, endedAt: null }, data: { sessionId: toSessionId } })
}

/** The hash of the session that replaced this one since `after`; null for one that is alive, was signed out or is long over. */
export async function findReplacing(db: Db, tokenHash: Buffer, after: Date): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await db.$queryRaw<[{ tokenHash: Uint8Array<ArrayBuffer> }?]>`
    select newer."tokenHash" from "Session" s join "Session" newer on newer.id = s."replacedById"
     where s."tokenHash" = ${tokenHash} and s."endedAt" > ${after}`
  return row?.tokenHash ?? null
}

type StaffSession = {
  staffRole: 'Viewer' | 'Operator' | 'Admin' | null
  staffObservedAt: Date | null
  authenticatedAt: Date
  usedAt: Date
  authContext: string | null
  personId: string
  objectId: string
  name: string
  upn: string
  tenantId: string
}

type Alive = { now: Date; usedAfter: Date }

/** One question, because every page of staff begins with it. The role is the person's, as observed last. */
export async function findStaffSession(
  db: Db,
  tokenHash: Buffer,
  { now, usedAfter }: Alive,
): Promise<StaffSession | null> {
  const [row] = await db.$queryRaw<[StaffSession?]>`
    select p."staffRole"::text, p."staffObservedAt", s."authenticatedAt", s."usedAt", s."authContext",
           p.id as "personId", p."objectId", p.name, p.upn, p."tenantId"
      from "Session" s join "Person" p on p.id = s."personId"
     where s."tokenHash" = ${tokenHash} and s.audience = 'staff' and s."endedAt" is null
       and s."expiresAt" > ${now} and s."usedAt" > ${usedAfter}`
  return row ?? null
}

export async function touchSession(db: Db, tokenHash: Uint8Array<ArrayBuffer>, now: Date): Promise<void> {
  await db.session.updateMany({ where: { tokenHash, endedAt: null }, data: { usedAt: now } })
}

export function endBySid(tx: Tx, sidHash: Uint8Array<ArrayBuffer>, now: Date): Promise<{ personId: string }[]> {
  return tx.session.updateManyAndReturn({
    where: { sidHash, endedAt: null, expiresAt: { gt: now } },
    data: { endedAt: now, endedBecause: 'signed_out_at_microsoft' },
    select: { personId: true },
  })
}

export async function endSessionsWithoutAccess(tx: Tx, ids: string[], now: Date): Promise<void> {
  await tx.session.updateMany({
    where: { id: { in: ids }, endedAt: null, accesses: { none: { endedAt: null } } },
    data: { endedAt: now },
  })
}

/** Sessions of staff that stand, the ones used last first. */
export function findStaffSessions(db: Db, { now, usedAfter }: Alive) {
  return db.session.findMany({
    where: { audience: 'staff', endedAt: null, expiresAt: { gt: now }, usedAt: { gt: usedAfter } },
    select: {
      id: true,
      createdAt: true,
      usedAt: true,
      authContext: true,
      person: { select: { id: true, name: true, upn: true, staffRole: true, staffObservedAt: true } },
    },
    orderBy: { usedAt: 'desc' },
    take: 500,
  })
}

/** Of whichever audience, alive or over. */
export function findSessionEnd(db: Db, tokenHash: Uint8Array<ArrayBuffer>) {
  return db.session.findUnique({
    where: { tokenHash },
    select: { personId: true, endedBecause: true, endedAt: true, expiresAt: true, usedAt: true },
  })
}

export async function findCustomerSession(db: Db, tokenHash: Uint8Array<ArrayBuffer>, { now, usedAfter }: Alive) {
  const session = await db.session.findFirst({
    where: { tokenHash, audience: 'customer', endedAt: null, expiresAt: { gt: now }, usedAt: { gt: usedAfter } },
    select: {
      directoryRoles: true,
      usedAt: true,
      person: { select: { id: true, upn: true, tenantId: true, homeTenantId: true } },
    },
  })
  return session && { ...session, directoryRoles: readRoles(session.directoryRoles) }
}

/** The directory roles of a customer's person as their last sign-in here brought them. */
export async function findNewestRoles(db: Db, personId: string): Promise<string[] | null> {
  const session = await db.session.findFirst({
    where: { personId, audience: 'customer' },
    orderBy: { expiresAt: 'desc' },
    select: { directoryRoles: true },
  })
  return session && readRoles(session.directoryRoles)
}

const Roles = z.array(z.string()).nullable()

export function readRoles(json: unknown): string[] | null {
  return Roles.parse(json)
}
