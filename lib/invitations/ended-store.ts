import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { reachable } from '@/lib/connections/model'
import type { Db, Tx } from '@/lib/db'
import type { InvitationIntent } from '@/lib/identity/actor'
import { stands } from './model'

/** Which invitation a link is of, where neither was taken back. */
export async function invitationOfLink(db: Db, tokenHash: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const link = await db.invitationLink.findFirst({
    where: { tokenHash, revokedAt: null },
    select: { invitationId: true },
  })
  return link?.invitationId ?? null
}

/** One that the clock has ended, of a connection that goes on; null for every other. Its contacts are those who were mailed. */
export async function findEnded(tx: Tx, invitationId: string, now: Date) {
  const row = await tx.invitation.findFirst({
    where: {
      id: invitationId,
      revokedAt: null,
      fulfilledAt: null,
      expiresAt: { lte: now },
      connection: { stage: { not: 'ended' } },
    },
    select: {
      intent: true,
      renews: true,
      connectionId: true,
      runs: { where: { state: 'done' }, select: { id: true }, take: 1 },
      links: {
        where: { contact: reachable },
        select: { contact: { select: { id: true, email: true } } },
        distinct: ['contactId'],
        take: 50,
      },
      connection: { select: { tenantId: true, spencerContactName: true, spencerContactEmail: true } },
    },
  })
  if (!row) return null
  const { links, runs, ...rest } = row
  return { ...rest, isUsed: runs.length > 0, contacts: links.flatMap(({ contact }) => (contact ? [contact] : [])) }
}

/** One that asks for the same, stands and was not used. */
export async function findSameOpen(
  tx: Tx,
  { connectionId, intent, renews }: { connectionId: string; intent: InvitationIntent; renews: CredentialKind[] },
  now: Date,
): Promise<string | null> {
  const same = { connectionId, intent, renews: { equals: renews }, runs: { none: { state: 'done' } } } as const
  const row = await tx.invitation.findFirst({
    where: { ...same, ...stands(now) },
    select: { id: true },
    orderBy: { expiresAt: 'desc' },
  })
  return row?.id ?? null
}

/** What the account owner is told of it. */
export function findEndedForMail(db: Db, invitationId: string) {
  return db.invitation.findUnique({
    where: { id: invitationId },
    select: {
      intent: true,
      expiresAt: true,
      connection: {
        select: {
          id: true,
          environment: true,
          spencerContactName: true,
          spencerContactEmail: true,
          customer: { select: { name: true } },
        },
      },
    },
  })
}
