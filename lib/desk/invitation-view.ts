import { alteredAs, readAmendment } from '@/lib/invitations/amending/amendment'
import type { findInvitations } from './store'

type Found = Awaited<ReturnType<typeof findInvitations>>[number]

type InvitationState = 'open' | 'revoked' | 'expired' | 'done'

/** `not_sent`: minted, and the mail server has not taken it (yet) · `copied`: staff or an admin sent it their own way. */
type LinkState = 'not_sent' | 'sent' | 'copied' | 'opened' | 'revoked' | 'expired' | 'done'

/** One line per contact: of the links a retry minted, only the last one says anything. */
export function viewInvitation(invitation: Found, now: Date) {
  const { links, invitedBy, amends, ...rest } = invitation
  const amendment = readAmendment(amends)
  const state = stateOf(invitation, now)
  const newest = links.filter((link, index) => links.findIndex((one) => whoseOf(one) === whoseOf(link)) === index)
  return {
    ...rest,
    /** Null: the portal itself, for a reminder. */
    invitedByName: invitedBy?.name ?? null,
    state,
    /** Its links let somebody in: also one that is done, to look it up. */
    mayRevoke: state === 'open' || (state === 'done' && invitation.expiresAt > now),
    /** What of the choices it asks to alter; null where it alters none. */
    amendment,
    alteration: amendment && alteredAs(amendment),
    links: newest.map(({ contact, addressee, ...link }) => ({
      ...link,
      contactName: (contact ?? addressee)?.name ?? null,
      contactEmail: (contact ?? addressee)?.email ?? null,
      state: linkState(link, state),
    })),
  }
}

const whoseOf = ({ contactId, addresseeId }: Pick<Link, 'contactId' | 'addresseeId'>) => contactId ?? addresseeId

type Ends = { revokedAt: Date | null; fulfilledAt: Date | null; expiresAt: Date }

function stateOf(invitation: Ends, now: Date): InvitationState {
  if (invitation.revokedAt) return 'revoked'
  if (invitation.fulfilledAt) return 'done'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

type Link = {
  contactId: string | null
  addresseeId: string | null
  sentAt: Date | null
  openedAt: Date | null
  revokedAt: Date | null
}

function linkState(link: Link, invitation: InvitationState): LinkState {
  if (link.openedAt) return 'opened'
  if (link.revokedAt) return 'revoked'
  if (invitation !== 'open') return invitation
  if (whoseOf(link) === null) return 'copied'
  return link.sentAt ? 'sent' : 'not_sent'
}
