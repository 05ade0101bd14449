import type { Db, Tx } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import type { Intent } from '../actor'
import { readRoles } from './session-store'

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

export async function endAccessRows(tx: Tx, invitationId: string, now: Date): Promise<number> {
  const { count } = await tx.access.updateMany({ where: { invitationId, endedAt: null }, data: { endedAt: now } })
  return count
}

/** Returns of which sessions. */
export async function endAccessRowsOf(tx: Tx, connectionId: string, now: Date): Promise<string[]> {
  const rows = await tx.access.updateManyAndReturn({
    where: { connectionId, endedAt: null },
    data: { endedAt: now },
    select: { sessionId: true },
  })
  return rows.map(({ sessionId }) => sessionId)
}

/** As long as the invitation itself: moved from session to session, an access must not outlive it. */
const active = (now: Date) =>
  ({ endedAt: null, invitation: { revokedAt: null, expiresAt: { gt: now } } }) satisfies Prisma.AccessWhereInput

/** Who was named for mapping and groups alone comes in for no run. */
const forRuns = { not: 'fields' } as const

function ofRun<Row extends { intent: Intent | 'fields' }>(access: Row | null) {
  return access && { ...access, intent: access.intent as Intent }
}

/** The newest access somebody holds to a connection, in whichever browser. */
export async function findAccessOf(db: Db, personId: string, connectionId: string, now: Date) {
  const access = await db.access.findFirst({
    where: {
      ...active(now),
      connectionId,
      intent: forRuns,
      session: { personId, audience: 'customer', endedAt: null, expiresAt: { gt: now } },
    },
    orderBy: { grantedAt: 'desc' },
    select: { invitationId: true, intent: true },
  })
  return ofRun(access)
}

/** Where one session may open a connection through several invitations, the one used last counts. */
export async function findCustomerAccess(
  db: Db,
  tokenHash: Uint8Array<ArrayBuffer>,
  connectionId: string,
  { now, usedAfter }: { now: Date; usedAfter: Date },
) {
  const access = await db.access.findFirst({
    where: {
      ...active(now),
      connectionId,
      intent: forRuns,
      session: { tokenHash, audience: 'customer', endedAt: null, expiresAt: { gt: now }, usedAt: { gt: usedAfter } },
    },
    orderBy: { grantedAt: 'desc' },
    select: {
      invitationId: true,
      intent: true,
      connection: { select: { tenantId: true, partnerTenantId: true } },
      session: {
        select: {
          tokenHash: true,
          usedAt: true,
          authenticatedAt: true,
          directoryRoles: true,
          person: { select: whoComes },
        },
      },
    },
  })
  if (!access) return null
  const { directoryRoles, person } = access.session
  return { ...access, intent: access.intent as Intent, directoryRoles: readRoles(directoryRoles), person }
}

const whoComes = { id: true, name: true, upn: true, tenantId: true, objectId: true, homeTenantId: true } as const

/** An access to mapping and groups, and nothing else. */
export async function findFieldsAccess(
  db: Db,
  tokenHash: Uint8Array<ArrayBuffer>,
  connectionId: string,
  { now, usedAfter }: { now: Date; usedAfter: Date },
) {
  const alive = { endedAt: null, expiresAt: { gt: now }, usedAt: { gt: usedAfter } }
  const session = { tokenHash, audience: 'customer', ...alive } as const
  return db.access.findFirst({
    where: { ...active(now), connectionId, intent: 'fields', session },
    select: {
      invitationId: true,
      connection: { select: { tenantId: true, partnerTenantId: true } },
      session: { select: { usedAt: true, authenticatedAt: true, person: { select: whoComes } } },
    },
  })
}

/** The last one, however it stands: with an invitation that was taken back every access through it was ended. */
export function findLastAccess(db: Db, tokenHash: Uint8Array<ArrayBuffer>, connectionId: string) {
  return db.access.findFirst({
    where: { connectionId, session: { tokenHash, audience: 'customer' } },
    orderBy: { grantedAt: 'desc' },
    select: { invitationId: true, endedAt: true, invitation: { select: { expiresAt: true } } },
  })
}

/** Whether anything was approved for this connection, and whether this person had a part in it. A press alone is nobody's. */
export async function participationIn(db: Db, connectionId: string, personId: string | null) {
  const approved = { consentedAt: { not: null } } as const
  const part = personId ? [{ approvals: { some: { ...approved, personId } } }, { ledger: { some: { personId } } }] : []
  const [begun, taken] = await Promise.all([
    db.connection.findFirst({
      where: {
        id: connectionId,
        OR: [{ registeredAt: { not: null } }, { runs: { some: { approvals: { some: approved } } } }],
      },
      select: { id: true },
    }),
    personId ? db.run.findFirst({ where: { connectionId, OR: part }, select: { id: true } }) : null,
  ])
  return { hasBegun: begun !== null, tookPart: taken !== null }
}

/** Through which invitation somebody came; a run goes on when its browser is closed, so the session need not live. */
export async function findActiveInvitation(db: Db, personId: string, connectionId: string, now: Date) {
  const access = await db.access.findFirst({
    where: { ...active(now), connectionId, intent: forRuns, session: { personId } },
    orderBy: { grantedAt: 'desc' },
    select: { invitationId: true, intent: true },
  })
  return ofRun(access)
}
