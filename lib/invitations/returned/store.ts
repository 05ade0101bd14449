import { reachable } from '@/lib/connections/model'
import type { Tx } from '@/lib/db'
import { stands } from '../model'

type Hash = Buffer<ArrayBuffer>

export function findWhetherOpened(tx: Tx, tokenHash: Hash) {
  return tx.invitationLink.findUnique({ where: { tokenHash }, select: { openedAt: true, invitationId: true } })
}

/** Links that stand, of contacts who can be reached, or on the way to them. */
export function findHolders(tx: Tx, invitationId: string, notId: string): Promise<number> {
  return tx.invitationLink.count({
    where: { invitationId, revokedAt: null, contactId: { not: notId }, contact: reachable },
  })
}

/** The longest known contact of this customer who never had a link of it; nobody once it has ended, or what it asked for is done. */
export function findUninvited(tx: Tx, invitationId: string, notId: string, now: Date) {
  const isOpen = { ...stands(now), runs: { none: { state: 'done' } } } as const
  return tx.contact.findFirst({
    where: {
      ...reachable,
      id: { not: notId },
      links: { none: { invitationId } },
      customer: { connections: { some: { invitations: { some: { id: invitationId, ...isOpen } } } } },
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  })
}

/** Of those that a contact has had a link of: what they ask for is not done, and they stand. */
export function findAnswerable(tx: Tx, contactId: string, now: Date) {
  return tx.invitation.findMany({
    where: {
      links: { some: { contactId } },
      ...stands(now),
      runs: { none: { state: 'done' } },
    },
    select: { id: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 10,
  })
}
