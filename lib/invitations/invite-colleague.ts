import { audit } from '@/lib/audit/audit'
import type { Contact } from '@/lib/connections/choices'
import { addColleague } from '@/lib/connections/contacts'
import { transaction } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import { createInvitation } from './create-invitation'
import { linkUrl, mintLink } from './mint-link'
import { countInvitedBy, findOwnGrant, lockInviter } from './store'

const day = 24 * 60 * 60 * 1000
const mailsADay = 5

/**
 * Mails a `grant` link to a colleague, who becomes a contact of the customer. Five a day: the portal is not a way to send
 * mail to additions.
 */
export function inviteColleague(
  customer: Customer,
  colleague: Contact,
  now = new Date(),
): Promise<{ status: 'invited'; invitationId: string } | { status: 'enough_today' } | { status: 'unreachable' }> {
  const { connectionId, personId } = customer
  return transaction(async (tx) => {
    await lockInviter(tx, personId)
    const today = await countInvitedBy(tx, connectionId, personId, new Date(now.getTime() - day))
    if (today >= mailsADay) return { status: 'enough_today' }
    const contactId = await addColleague(tx, connectionId, colleague)
    if (!contactId) return { status: 'unreachable' }
    const invitationId = await createInvitation(
      tx,
      { connectionId, intent: 'grant', invitedById: personId, contactIds: [contactId] },
      now,
    )
    return { status: 'invited', invitationId }
  })
}

/** A `grant` link to send oneself. It is worth nothing without an account of this tenant; asking again ends this one. */
export function colleagueLink(customer: Customer, now = new Date()): Promise<{ url: string }> {
  const { connectionId, personId } = customer
  return transaction(async (tx) => {
    await lockInviter(tx, personId)
    const own = await findOwnGrant(tx, connectionId, personId, now)
    const invitationId =
      own?.id ??
      (await createInvitation(tx, { connectionId, intent: 'grant', invitedById: personId, contactIds: [] }, now))
    const token = await mintLink(tx, invitationId, null, now)
    if (!token) throw new Error('An invitation was revoked while its link was made; asking again makes another one')
    await audit(tx, {
      action: 'invitation.link-copied',
      personId,
      connectionId,
      data: { invitation: invitationId },
    })
    return { url: linkUrl(token) }
  })
}
