import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { reachable, type Stage } from '@/lib/connections/model'
import type { Db, Tx } from '@/lib/db'
import type { InvitationIntent } from '@/lib/identity/actor'
import { type HeldTime, isHeldBy, timeHeld } from '@/lib/stop/held-time'
import { Prisma } from '@/prisma/generated/client'
import { amending } from './link-store'
import { stands } from './model'

export async function insertInvitation(
  tx: Tx,
  row: {
    connectionId: string
    intent: InvitationIntent
    renews?: CredentialKind[]
    invitedById: string | null
    expiresAt: Date
  },
  now: Date,
): Promise<string> {
  const { id } = await tx.invitation.create({ data: { ...row, createdAt: now }, select: { id: true } })
  return id
}

/**
 * Null where there is none. Until the transaction ends nobody ends the connection beside us, who locks its row for that; whoever
 * changes something else of it does not wait for us, nor we for them.
 */
export async function lockStage(tx: Tx, connectionId: string): Promise<Stage | null> {
  const [row] = await tx.$queryRaw<[{ stage: Stage }?]>`
    select stage::text from "Connection" where id = ${connectionId}::uuid for key share`
  return row?.stage ?? null
}

export async function findRenews(db: Db, invitationId: string): Promise<CredentialKind[]> {
  const { renews } = await db.invitation.findUniqueOrThrow({ where: { id: invitationId }, select: { renews: true } })
  return renews
}

/** The connection of an invitation that still stands, its row locked: nobody revokes or mints beside us. */
export async function lockActive(tx: Tx, invitationId: string, now: Date): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ connectionId: string }?]>`
    select "connectionId" from "Invitation"
     where id = ${invitationId}::uuid and "revokedAt" is null and "fulfilledAt" is null and "expiresAt" > ${now}
       for update`
  return row?.connectionId ?? null
}

export function findStanding(db: Db, invitationId: string, now: Date) {
  return db.invitation.findFirst({ where: { id: invitationId, ...stands(now) }, select: { expiresAt: true } })
}

/** A stop is lifted: every invitation that had time left when it began has that much time again. Returns how many. */
export function moveEnds(tx: Tx, held: HeldTime): Promise<number> {
  return tx.$executeRaw`
    update "Invitation" set "expiresAt" = "expiresAt" + ${timeHeld(held, connectionOfInvitation)}
     where "revokedAt" is null and "expiresAt" > ${held.since} and ${isHeldBy(held, connectionOfInvitation)}`
}

const connectionOfInvitation = Prisma.sql`"Invitation"."connectionId"`

/** Null when it was revoked before, or never was. */
export async function markRevoked(tx: Tx, invitationId: string, now: Date): Promise<string | null> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, revokedAt: null },
    data: { revokedAt: now },
  })
  if (count === 0) return null
  const row = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId }, select: { connectionId: true } })
  return row.connectionId
}

export async function contactsOfConnection(tx: Tx, connectionId: string) {
  const connection = await tx.connection.findUnique({
    where: { id: connectionId },
    select: {
      tenantId: true,
      customer: { select: { contacts: { where: reachable, select: { id: true, email: true }, take: 50 } } },
    },
  })
  if (!connection) return null
  const { contacts } = connection.customer
  return { ...connection, contactIds: contacts.map(({ id }) => id), addresses: contacts.map(({ email }) => email) }
}

/** Where a contact of this connection's customer gets mails; null for one who gets none. */
export async function whereToSend(tx: Tx, contactId: string, connectionId: string) {
  const connections = { where: { id: connectionId }, select: { tenantId: true }, take: 1 }
  const row = await tx.contact.findFirst({
    where: { ...reachable, id: contactId, customer: { connections: { some: { id: connectionId } } } },
    select: { email: true, customer: { select: { connections } } },
  })
  const tenantId = row?.customer.connections[0]?.tenantId
  return row && tenantId ? { email: row.email, tenantId } : null
}

/** One at a time for each person, so that many presses at once are counted one by one. Released with the transaction. */
export async function lockInviter(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${personId}, 2))`
}

/** An open `grant` invitation that this person made, so that asking for the link twice does not make two. */
export function findOwnGrant(tx: Tx, connectionId: string, invitedById: string, now: Date) {
  return tx.invitation.findFirst({
    where: { connectionId, invitedById, intent: 'grant', ...stands(now) },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
}

/** One at a time for each connection: many reminders at once find the invitation that the first of them made. */
export async function lockRenewals(tx: Tx, connectionId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${connectionId}, 3))`
}

/** One that renews all of these and was not used: a renewal is made once for each invitation. */
export function findActiveRenewal(tx: Tx, connectionId: string, renews: CredentialKind[], until: Date) {
  const isUnused = { renews: { hasEvery: renews }, runs: { none: { state: 'done' } } } as const
  return tx.invitation.findFirst({
    where: { ...isUnused, ...stands(until), connectionId, intent: 'renew' },
    select: { id: true, expiresAt: true },
    orderBy: { expiresAt: 'desc' },
  })
}

/** What a mail says of an invitation; null when it no longer stands. */
export function findForMail(tx: Tx, invitationId: string, now: Date) {
  return tx.invitation.findFirst({
    where: { id: invitationId, ...stands(now) },
    select: {
      intent: true,
      renews: true,
      amends: true,
      expiresAt: true,
      connectionId: true,
      invitedBy: { select: { name: true, tenantId: true } },
      connection: {
        select: {
          environment: true,
          domain: true,
          userSync: true,
          securityGroups: true,
          runs: amending,
          adoptedObjectId: true,
          applicationObjectId: true,
          applicationId: true,
          listed: { select: { seenAt: true } },
          spencerContactName: true,
          spencerContactEmail: true,
          customer: { select: { name: true } },
        },
      },
    },
  })
}

/** To whom; null for a contact who cannot be reached. What went to an address that was corrected since, nobody was sent. */
export async function findContactForMail(tx: Tx, invitationId: string, contactId: string) {
  const where = { id: contactId }
  const since = (await tx.contact.findUnique({ where, select: { readdressedAt: true } }))?.readdressedAt
  return tx.contact.findFirst({
    where: {
      ...reachable,
      id: contactId,
      customer: { connections: { some: { invitations: { some: { id: invitationId } } } } },
    },
    select: {
      name: true,
      email: true,
      language: true,
      /** The first that a mail server took. */
      links: {
        where: { invitationId, sentAt: { not: null }, mintedAt: { gte: since ?? undefined } },
        select: { sentAt: true },
        orderBy: { sentAt: 'asc' },
        take: 1,
      },
      _count: { select: { links: { where: { invitationId } } } },
    },
  })
}
