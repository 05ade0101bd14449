import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { reachable } from '@/lib/connections/model'
import { db, type Tx } from '@/lib/db'
import type { Intent } from '@/lib/identity/actor'

export async function insertInvitation(
  tx: Tx,
  row: { connectionId: string; intent: Intent; renews?: CredentialKind[]; invitedById: string | null; expiresAt: Date },
  now: Date,
): Promise<string> {
  const { id } = await tx.invitation.create({ data: { ...row, createdAt: now }, select: { id: true } })
  return id
}

export async function findRenews(invitationId: string, tx: Tx = db()): Promise<CredentialKind[]> {
  const { renews } = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId }, select: { renews: true } })
  return renews
}

/** The connection of an invitation that still stands, its row locked: nobody revokes or mints beside us. */
export async function lockActive(tx: Tx, invitationId: string, now: Date): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ connectionId: string }?]>`
    select "connectionId" from "Invitation"
     where id = ${invitationId}::uuid and "revokedAt" is null and "expiresAt" > ${now}
       for update`
  return row?.connectionId ?? null
}

/** Null when it was revoked before, or never was. */
export async function revokeInvitation(tx: Tx, invitationId: string, now: Date): Promise<string | null> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, revokedAt: null },
    data: { revokedAt: now },
  })
  if (count === 0) return null
  const row = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId }, select: { connectionId: true } })
  return row.connectionId
}

/** Whoever came in through this invitation is outside with the next request. */
export async function endAccesses(tx: Tx, invitationId: string, now: Date): Promise<number> {
  const { count } = await tx.access.updateMany({ where: { invitationId, endedAt: null }, data: { endedAt: now } })
  return count
}

export async function contactsOfConnection(tx: Tx, connectionId: string) {
  const connection = await tx.connection.findUnique({
    where: { id: connectionId },
    select: {
      stage: true,
      customerId: true,
      customer: { select: { contacts: { where: reachable, select: { id: true }, take: 50 } } },
    },
  })
  return connection && { ...connection, contactIds: connection.customer.contacts.map((contact) => contact.id) }
}

export async function isReachable(tx: Tx, contactId: string, connectionId: string): Promise<boolean> {
  const row = await tx.contact.findFirst({
    where: { ...reachable, id: contactId, customer: { connections: { some: { id: connectionId } } } },
    select: { id: true },
  })
  return row !== null
}

/** One at a time for each person, so that many presses at once are counted one by one. Released with the transaction. */
export async function lockInviter(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${personId}, 2))`
}

/** A standing `grant` invitation that this person made, so that asking for the link twice does not make two. */
export function findOwnGrant(tx: Tx, connectionId: string, invitedById: string, now: Date) {
  return tx.invitation.findFirst({
    where: { connectionId, invitedById, intent: 'grant', revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
}

/** One at a time for each connection: many reminders at once find the invitation that the first of them made. */
export async function lockRenewals(tx: Tx, connectionId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${connectionId}, 3))`
}

/** One that renews this kind and was not used: a renewal is made once for each invitation. */
export function findActiveRenewal(tx: Tx, connectionId: string, kind: CredentialKind, until: Date) {
  const isUnused = { renews: { has: kind }, runs: { none: { state: 'done' } } } as const
  return tx.invitation.findFirst({
    where: { ...isUnused, connectionId, intent: 'renew', revokedAt: null, expiresAt: { gte: until } },
    select: { id: true, expiresAt: true },
    orderBy: { expiresAt: 'desc' },
  })
}

export function countInvitedBy(tx: Tx, connectionId: string, invitedById: string, since: Date): Promise<number> {
  return tx.invitation.count({ where: { connectionId, invitedById, createdAt: { gt: since } } })
}

/** What the mail says and to whom; null when the invitation no longer stands or the contact cannot be reached. */
export async function findForMail(tx: Tx, invitationId: string, contactId: string, now: Date) {
  const invitation = await tx.invitation.findFirst({
    where: { id: invitationId, revokedAt: null, expiresAt: { gt: now } },
    select: {
      intent: true,
      expiresAt: true,
      connectionId: true,
      invitedBy: { select: { name: true, tenantId: true } },
      connection: {
        select: {
          environment: true,
          domain: true,
          userSync: true,
          spencerContactName: true,
          spencerContactEmail: true,
          customer: { select: { name: true } },
        },
      },
      _count: { select: { links: { where: { contactId } } } },
    },
  })
  const contact = await tx.contact.findFirst({
    where: {
      ...reachable,
      id: contactId,
      customer: { connections: { some: { invitations: { some: { id: invitationId } } } } },
    },
    select: { name: true, email: true, language: true },
  })
  return invitation && contact && { ...invitation, contact }
}
