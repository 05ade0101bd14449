import { auditCustomer } from '@/lib/connections/customer/audit-customer'
import { type Correction, correctContact, lookAtContact, whoIs } from '@/lib/connections/customer/correct-contact'
import { lookAgain } from '@/lib/credentials/reminder-clock'
import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { refuseOutside } from '@/lib/identity/sign-in/outside-addresses'
import { answerableBy, endMailedLinks } from '@/lib/invitations/returned/readdressed'
import { admitMails, type TooMany } from '@/lib/limits/mails'
import { forgetWords } from '@/lib/mail/forget-words'
import { sendJobLater } from '@/lib/queue/queue'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { isAskedAnyway } from '../returned/store'
import { sayLastAgain } from './store'

type Corrected =
  | { status: 'corrected'; isReaddressed: boolean }
  | Exclude<Awaited<ReturnType<typeof lookAtContact>>, { status: 'correctable' }>
  | { status: 'not_allowed' }
  /** The new address lies outside the customer's domains, or nobody could say. */
  | { status: 'stale_sign_in' }
  | { status: 'microsoft_away' }
  | TooMany
  | Stopped

/**
 * Staff write a contact's name, language or address as they are. Another address is as one that is named for the first time:
 * links in earlier mails end, and whatever is pressing or unanswered goes there.
 */
export async function correctRecipient(staff: Staff, correction: Correction, now = new Date()): Promise<Corrected> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const { customerId, contact } = correction
  const db = asStaff(staff)
  const before = await whoIs(db, correction)
  if (!before) return { status: 'gone' }
  if (before.email !== contact.email) {
    const stopped = await stoppedFor(db, { customerId })
    if (stopped) return stopped
    const refusal = await refuseOutside(staff, { tenantId: before.tenantId, addresses: [contact.email] }, now)
    if (refusal) return { status: refusal }
  }
  return asStaff(staff, async (tx) => {
    const looked = await lookAtContact(tx, correction)
    if (looked.status !== 'correctable') return looked
    const { isReaddressed } = looked
    if (isReaddressed && before.email === contact.email) return { status: 'changed_meanwhile' }
    const tooMany = isReaddressed && (await readdress(tx, staff, { ...correction, ...before }, now))
    if (tooMany) return tooMany
    await correctContact(tx, correction, isReaddressed)
    const data = { contact: correction.contactId, isReaddressed }
    await auditCustomer(tx, customerId, { action: 'contact.corrected', personId: staff.personId, data })
    return { status: 'corrected', isReaddressed }
  })
}

type Readdressed = Correction & { tenantId: string; connectionId: string }

async function readdress(tx: Tx, { personId }: Staff, to: Readdressed, now: Date): Promise<TooMany | null> {
  const { contactId, connectionId, tenantId, contact } = to
  const invitationIds = await answerableBy(tx, contactId, now)
  const addresses = (invitationIds.length > 0 ? invitationIds : ['the reminders']).map(() => contact.email)
  const tooMany = await admitMails(tx, { by: { kind: 'staff', personId }, tenantId, addresses }, now)
  if (tooMany) return tooMany
  await endMailedLinks(tx, contactId, now)
  await forgetWords(tx, { contactIds: [contactId], addresseeIds: [] })
  await sayLastAgain(tx, contactId, now, ['bounced', 'cancelled', 'sent'])
  await lookAgain(tx, connectionId, now)
  for (const invitationId of invitationIds)
    if (!(await isAskedAnyway(tx, invitationId, contactId, now)))
      // A mail to the address before, on its way at this moment, has the job's own name.
      await sendJobLater(tx, 'send-invitation', { invitationId, contactId }, now)
  return null
}
