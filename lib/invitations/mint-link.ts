import { audit } from '@/lib/audit/audit'
import { asStaff, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { mintToken } from '@/lib/sealing/token'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { insertLink, type LinkFor, revokeLinks } from './link-store'
import { lockActive } from './store'

/** Built from `PORTAL_URL` alone, never from what a request claims to be. */
export function linkUrl(token: string): string {
  return `${env().PORTAL_URL}/join/${token}`
}

/**
 * A link for one contact (by their id) or addressee, or one to copy (null). The link that was minted for the same before dies: a mail
 * that is sent twice leaves one link alive. A reminder's stands `beside` it: whichever of the mails is opened, it works.
 * Null when the invitation no longer stands.
 */
export async function mintLink(
  tx: Tx,
  invitationId: string,
  whose: string | { addresseeId: string } | null,
  now = new Date(),
  beside = false,
): Promise<string | null> {
  if (!(await lockActive(tx, invitationId, now))) return null
  const linkFor: LinkFor = { contactId: null, addresseeId: null }
  if (typeof whose === 'string') linkFor.contactId = whose
  else if (whose) linkFor.addresseeId = whose.addresseeId
  if (!beside) await revokeLinks(tx, invitationId, now, linkFor)
  const { token, hash } = mintToken()
  await insertLink(tx, { tokenHash: hash, invitationId, ...linkFor }, now)
  return token
}

/** For staff who send it their own way. Shown once: asking again gives another link and ends this one. */
export function copyLink(
  staff: Staff,
  invitationId: string,
  now = new Date(),
): Promise<{ status: 'copied'; url: string } | { status: 'closed' } | { status: 'not_allowed' } | Stopped> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, { invitationId })
    if (stopped) return stopped
    const connectionId = await lockActive(tx, invitationId, now)
    const token = connectionId && (await mintLink(tx, invitationId, null, now))
    if (!token) return { status: 'closed' }
    await audit(tx, {
      action: 'invitation.link-copied',
      personId: staff.personId,
      connectionId,
      data: { invitation: invitationId },
    })
    return { status: 'copied', url: linkUrl(token) }
  })
}
