import { z } from 'zod'
import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

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
  authenticatedAt: Date
  personId: string
  name: string
  upn: string
  tenantId: string
}

/** One question, because every page of staff begins with it. */
export async function findStaffSession(db: Db, tokenHash: Buffer, now: Date): Promise<StaffSession | null> {
  const [row] = await db.$queryRaw<[StaffSession?]>`
    select s."staffRole"::text, s."authenticatedAt", p.id as "personId", p.name, p.upn, p."tenantId"
      from "Session" s join "Person" p on p.id = s."personId"
     where s."tokenHash" = ${tokenHash} and s.audience = 'staff' and s."endedAt" is null and s."expiresAt" > ${now}`
  return row ?? null
}

/** The last one they opened, also when it has ended since, of those that were still open at `after`. */
export function findNewestStaffSession(db: Db, personId: string, after: Date) {
  return db.session.findFirst({
    where: { personId, audience: 'staff', expiresAt: { gt: after }, person: { erasedAt: null } },
    orderBy: { expiresAt: 'desc' },
    select: {
      staffRole: true,
      authenticatedAt: true,
      person: { select: { name: true, upn: true, tenantId: true } },
    },
  })
}

export async function findCustomerSession(db: Db, tokenHash: Uint8Array<ArrayBuffer>, now: Date) {
  const session = await db.session.findFirst({
    where: { tokenHash, audience: 'customer', endedAt: null, expiresAt: { gt: now } },
    select: {
      directoryRoles: true,
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
