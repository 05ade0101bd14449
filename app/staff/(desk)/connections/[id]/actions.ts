'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, type LinkState, staffAction } from '@/app/_lib/action'
import { giveCertificate as give } from '@/lib/credentials/give-certificate'
import { askAnew } from '@/lib/handoff/ask-anew'
import { burn } from '@/lib/handoff/burn'
import { copyLinkYourself } from '@/lib/handoff/link'
import { markStored } from '@/lib/handoff/stored'
import { inviteAgain as invite, sendAgain as send } from '@/lib/invitations/invite'
import { copyLink } from '@/lib/invitations/mint-link'
import { revokeInvitation } from '@/lib/provisioning/revoke-invitation'
import { certificateFields, certificateIn, refusalInWords } from '../../../_certificate/given'
import { notAllowed } from '../../../_words/refusals'
import { Purpose } from './purpose'

const ended = { status: 'refused', message: 'This connection has ended. It can only be connected anew.' } as const
const closed = { status: 'refused', message: 'This invitation has ended. Invite again instead.' } as const

export const inviteAgain = staffAction(
  z.object({ connection: z.guid(), purpose: Purpose }),
  async (staff, { connection, purpose: { intent, renews } }) => {
    const invited = await invite(staff, connection, intent, renews)
    if (invited.status === 'not_allowed') return notAllowed
    if (invited.status === 'unknown') return { status: 'refused', message: 'There is no such connection.' }
    if (invited.status === 'ended') return ended
    refresh()
  },
)

export const sendAgain = staffAction(
  z.object({ invitation: z.guid(), contact: z.guid() }),
  async (staff, { invitation, contact }) => {
    const sending = await send(staff, invitation, contact)
    if (sending.status === 'not_allowed') return notAllowed
    if (sending.status === 'closed') return closed
    if (sending.status === 'unreachable') {
      return { status: 'refused', message: 'This contact gets no mails: they left, or their address no longer works.' }
    }
    refresh()
  },
)

export const copyInvitationLink = staffAction(
  z.object({ invitation: z.guid() }),
  async (staff, { invitation }): Promise<LinkState> => {
    const copied = await copyLink(staff, invitation)
    if (copied.status === 'not_allowed') return notAllowed
    if (copied.status === 'closed') return closed
    refresh()
    return { status: 'link', url: copied.url }
  },
)

export const revoke = staffAction(z.object({ invitation: z.guid() }), async (staff, { invitation }) => {
  const revoked = await revokeInvitation(staff, invitation)
  if (revoked.status === 'not_allowed') return notAllowed
  if (revoked.status === 'closed') return closed
  refresh()
})

export const giveCertificate = staffAction(
  z.object({ connection: z.guid(), ...certificateFields }),
  async (staff, { connection, ...fields }) => {
    const certificate = await certificateIn(fields)
    if (certificate === null) return refusedCertificate('Paste a certificate, choose a file, or make one first.')
    const given = await give(staff, connection, certificate)
    if (given.status === 'not_allowed') return notAllowed
    if (given.status === 'refused') return refusedCertificate(refusalInWords[given.why])
    refresh()
  },
)

function refusedCertificate(message: string): FormState {
  return { status: 'invalid', fields: { certificate: [message] }, typed: {} }
}

export const copyHandoffLink = staffAction(
  z.object({ handoff: z.guid() }),
  async (staff, { handoff }): Promise<LinkState> => {
    const linked = await copyLinkYourself(staff, handoff)
    if (linked.status === 'not_allowed') return notAllowed
    if (linked.status === 'unreadable') {
      return {
        status: 'refused',
        message: 'The sealed secret does not open: its key is missing from SEALING_KEYS, or its row was changed.',
      }
    }
    if (linked.status === 'unavailable') {
      return {
        status: 'refused',
        message: 'There is nothing to copy any more: it was delivered, opened, or has ended.',
      }
    }
    refresh()
    return { status: 'link', url: linked.url }
  },
)

export const stored = staffAction(z.object({ handoff: z.guid() }), async (staff, { handoff }) => {
  const outcome = await markStored(staff, handoff)
  if (outcome.status === 'not_allowed') return notAllowed
  if (outcome.status === 'unavailable') {
    return { status: 'refused', message: 'It was not opened yet, or it has ended: there is nothing to have stored.' }
  }
  refresh()
})

export const burnHandoff = staffAction(z.object({ handoff: z.guid() }), async (staff, { handoff }) => {
  const burnt = await burn(staff, handoff)
  if (burnt.status === 'not_allowed') return notAllowed
  if (burnt.status === 'unavailable') {
    return { status: 'refused', message: 'There is nothing left to burn: it was stored, or has ended.' }
  }
  refresh()
})

export const askForAnother = staffAction(z.object({ handoff: z.guid() }), async (staff, { handoff }) => {
  const asked = await askAnew(staff, handoff)
  if (asked.status === 'not_allowed') return notAllowed
  if (asked.status === 'unknown') return { status: 'refused', message: 'There is no such handoff.' }
  if (asked.status === 'ended') return { ...ended, message: `What was left of the secret is burnt. ${ended.message}` }
  refresh()
})
