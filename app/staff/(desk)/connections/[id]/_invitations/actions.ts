'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { tooManyInWords } from '@/app/staff/_words/too-many'
import { inviteAgain as invite, sendAgain as send } from '@/lib/invitations/invite'
import { copyLink } from '@/lib/invitations/mint-link'
import { revokeInvitation } from '@/lib/provisioning/revoke-invitation'
import type { Stopped } from '@/lib/stop/standing'
import { Purpose } from './purpose'

const closed = { status: 'refused', message: 'This invitation has ended. Invite again instead.' } as const

export const inviteAgain = staffAction(
  { press: 'invitation.invite-again', needs: 'Operator' },
  z.object({ connection: z.guid(), purpose: Purpose }),
  async (staff, { connection, purpose: { intent, renews } }) => {
    const invited = allowed(await invite(staff, connection, intent, renews))
    if (invited.status === 'stopped') return invited
    if (invited.status === 'too_many') return tooManyInWords(invited)
    if (invited.status === 'unknown') return { status: 'refused', message: 'There is no such connection.' }
    if (invited.status === 'ended') {
      return { status: 'refused', message: 'This connection has ended. It can only be connected anew.' }
    }
    refresh()
  },
)

export const sendAgain = staffAction(
  { press: 'invitation.send-again', needs: 'Operator' },
  z.object({ invitation: z.guid(), contact: z.guid() }),
  async (staff, { invitation, contact }) => {
    const sending = allowed(await send(staff, invitation, contact))
    if (sending.status === 'stopped') return sending
    if (sending.status === 'too_many') return tooManyInWords(sending)
    if (sending.status === 'closed') return closed
    if (sending.status === 'unreachable') {
      return { status: 'refused', message: 'This contact gets no mails: they left, or their address no longer works.' }
    }
    refresh()
  },
)

export const copyInvitationLink = staffAction(
  { press: 'invitation.copy-link', needs: 'Operator' },
  z.object({ invitation: z.guid() }),
  async (staff, { invitation }): Promise<FormState | Stopped> => {
    const copied = allowed(await copyLink(staff, invitation))
    if (copied.status === 'stopped') return copied
    if (copied.status === 'closed') return closed
    refresh()
    return { status: 'link', url: copied.url }
  },
)

export const revoke = staffAction(
  { press: 'invitation.revoke', needs: 'Operator' },
  z.object({ invitation: z.guid() }),
  async (staff, { invitation }) => {
    const revoked = allowed(await revokeInvitation(staff, invitation))
    if (revoked.status === 'closed') return closed
    refresh()
  },
)
