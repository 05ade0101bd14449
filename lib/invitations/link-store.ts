import type { Db, Tx } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { stands } from './model'

/** Whose a link is: a contact's, an addressee's, or nobody's in particular. */
export type LinkFor = { contactId: string | null; addresseeId: string | null }

export async function revokeLinks(tx: Tx, invitationId: string, now: Date, whose?: LinkFor): Promise<void> {
  await tx.invitationLink.updateMany({ where: { ...whose, invitationId, revokedAt: null }, data: { revokedAt: now } })
}

export async function revokeLink(tx: Tx, tokenHash: Buffer<ArrayBuffer>, now: Date): Promise<void> {
  await tx.invitationLink.updateMany({ where: { tokenHash, revokedAt: null }, data: { revokedAt: now } })
}

export async function revokeLinksOf(
  tx: Tx,
  { contactIds, addresseeIds }: { contactIds: string[]; addresseeIds: string[] },
  now: Date,
): Promise<void> {
  const theirs = [{ contactId: { in: contactIds } }, { addresseeId: { in: addresseeIds } }]
  const where = { OR: theirs, revokedAt: null }
  await tx.invitationLink.updateMany({ where, data: { revokedAt: now } })
}

export async function insertLink(
  tx: Tx,
  row: { tokenHash: Buffer<ArrayBuffer>; invitationId: string } & LinkFor,
  now: Date,
): Promise<void> {
  await tx.invitationLink.create({ data: { ...row, mintedAt: now }, select: { invitationId: true } })
}

/** Runs under way of an invitation that asks to alter what the connection may read. */
export const amending = {
  where: { intent: 'repair', finishedAt: null, invitation: { amends: { not: Prisma.DbNull } } },
  select: { blueprint: true, invitation: { select: { amends: true } } },
  orderBy: { createdAt: 'desc' },
  take: 1,
} as const satisfies Prisma.Connection$runsArgs

export function findByToken(db: Db, tokenHash: Buffer<ArrayBuffer>) {
  return db.invitationLink.findUnique({
    where: { tokenHash },
    select: {
      revokedAt: true,
      contact: { select: { name: true, language: true } },
      addressee: { select: { name: true, language: true } },
      invitation: {
        select: {
          id: true,
          intent: true,
          renews: true,
          amends: true,
          expiresAt: true,
          revokedAt: true,
          fulfilledAt: true,
          invitedBy: { select: { name: true, tenantId: true } },
          runs: { where: { intent: 'undo', state: 'done' }, select: { finishedAt: true }, take: 1 },
          connection: {
            select: {
              id: true,
              stage: true,
              endedAt: true,
              grantedAt: true,
              switches: true,
              adoptedObjectId: true,
              applicationObjectId: true,
              applicationId: true,
              environment: true,
              domain: true,
              tenantId: true,
              userSync: true,
              securityGroups: true,
              runs: amending,
              appName: true,
              language: true,
              spencerContactName: true,
              spencerContactEmail: true,
              customer: { select: { name: true } },
            },
          },
        },
      },
    },
  })
}

/** The first press on a link that stands; null for every other press. */
export async function markOpened(tx: Tx, tokenHash: Buffer<ArrayBuffer>, now: Date) {
  const { count } = await tx.invitationLink.updateMany({
    where: { tokenHash, openedAt: null, revokedAt: null, invitation: stands(now) },
    data: { openedAt: now },
  })
  if (count === 0) return null
  const { invitation } = await tx.invitationLink.findUniqueOrThrow({
    where: { tokenHash },
    select: { invitation: { select: { id: true, connectionId: true } } },
  })
  return invitation
}

export async function markSent(tx: Tx, tokenHash: Buffer<ArrayBuffer>, now: Date): Promise<boolean> {
  const { count } = await tx.invitationLink.updateMany({ where: { tokenHash, sentAt: null }, data: { sentAt: now } })
  return count === 1
}
