import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { isStillAt } from '@/lib/connections/contacts'
import { asWorker, type Tx } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { createInvitation } from './create-invitation'
import { markSent, revokeLink } from './link-store'
import { linkUrl, mintLink } from './mint-link'
import { findActiveRenewal, lockRenewals } from './store'

const day = 24 * 60 * 60 * 1000

/** A link that is mailed today and read after the holidays still opens. */
const leastDays = 14

export type RenewalLink = { token: string; url: string; expiresAt: Date }

/**
 * A `renew` link for one contact of a connection of which something nears its end. An invitation to renew all of that which
 * nobody has used yet and which stands for at least two weeks more is taken, whoever made it; else the portal itself makes
 * one. The link is in the answer and in no row.
 * @throws where the contact has another address by now, or staff revoke the invitation at this moment
 */
export function renewalLink(
  {
    connectionId,
    renews,
    contact,
  }: { connectionId: string; renews: CredentialKind[]; contact: { id: string; email: string } },
  now = new Date(),
): Promise<RenewalLink> {
  const until = new Date(now.getTime() + leastDays * day)
  return asWorker(async (tx) => {
    await lockRenewals(tx, connectionId)
    if (!(await isStillAt(tx, contact)))
      throw new Error('An address was corrected while a mail to it was written; trying again writes to the new one')
    let invitation = await findActiveRenewal(tx, connectionId, renews, until)
    if (!invitation) {
      const row = { connectionId, renews, invitedById: null, contactIds: [] }
      await createInvitation(tx, { ...row, intent: 'renew' }, now)
      invitation = await findActiveRenewal(tx, connectionId, renews, until)
    }
    const token = invitation && (await mintLink(tx, invitation.id, contact.id, now, true))
    if (!invitation || !token)
      throw new Error('An invitation was revoked while its link was made; trying again makes another one')
    return { token, url: linkUrl(token), expiresAt: invitation.expiresAt }
  })
}

/**
 * The mail server did not take the mail with this link in it: the link dies with it. This one alone, and not what else was
 * minted and not yet sent: another reminder to the same contact may be on its way at this moment.
 */
export function endRenewalLink({ token }: RenewalLink, now = new Date()): Promise<void> {
  return asWorker((tx) => revokeLink(tx, hashToken(token), now))
}

/** The mail server took the mail with this link in it. */
export async function recordRenewalSent(tx: Tx, { token }: RenewalLink, now = new Date()): Promise<void> {
  await markSent(tx, hashToken(token), now)
}
