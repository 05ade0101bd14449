import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import type { Choices, Tenant } from '@/lib/connections/choices'
import { createConnection } from '@/lib/connections/create-connection'
import { beginAgain, recordMoment } from '@/lib/connections/record'
import { asStaff, type Tx } from '@/lib/db'
import type { Intent, Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { refuseOutside } from '@/lib/identity/sign-in/outside-addresses'
import { admitMails, type TooMany, uncountMails } from '@/lib/limits/mails'
import { sendJob } from '@/lib/queue/queue'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { createInvitation } from './create-invitation'
import { contactsOfConnection, lockActive, lockStage, whereToSend } from './store'

type Invited =
  | { status: 'invited'; connectionId: string; invitationId: string }
  /** This tenant has a connection in this environment already: `inviteAgain` to that one. */
  | { status: 'exists'; connectionId: string }
  /** The tenant is a customer's of another name than the one that was typed: `under` says that they are meant. */
  | { status: 'other_customer' }
  | { status: 'not_of_staff' }
  | { status: 'own_tenant' }
  | TooMany
  | { status: 'not_allowed' }
  /** A contact's address lies outside the tenant's domains, or nobody could say. */
  | { status: 'stale_sign_in' }
  | { status: 'microsoft_away' }
  | Stopped

/** Customer, contacts, connection, invitation and a mail to each contact: all of it, or nothing. */
export async function invite(staff: Staff, choices: Choices, tenant: Tenant, now = new Date()): Promise<Invited> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(asStaff(staff), { tenantId: tenant.tenantId })
  if (stopped) return stopped
  const addresses = choices.contacts.map(({ email }) => email)
  const refusal = await refuseOutside(staff, { tenantId: tenant.tenantId, addresses }, now)
  if (refusal) return { status: refusal }
  return asStaff(staff, async (tx) => {
    const mails = { by: byStaff(staff), tenantId: tenant.tenantId, addresses }
    const tooMany = await admitMails(tx, mails, now)
    if (tooMany) return tooMany
    const created = await createConnection(staff, tx, choices, tenant, now)
    if (created.status !== 'created') {
      await uncountMails(tx, mails)
      return created
    }
    const { connectionId, contactIds } = created
    const invitationId = await createInvitation(
      tx,
      { connectionId, contactIds, intent: 'connect', invitedById: staff.personId },
      now,
    )
    return { status: 'invited', connectionId, invitationId }
  })
}

const byStaff = ({ personId }: Staff) => ({ kind: 'staff', personId }) as const

export type InvitedAgain =
  | { status: 'invited'; invitationId: string }
  /** What was undone can only be connected anew. */
  | { status: 'ended' }
  | { status: 'unknown' }
  | { status: 'not_allowed' }
  | Stopped

/**
 * To every contact of the customer who can be reached. A connection that had ended starts over with `connect`.
 *
 * @param renews for the intent `renew`: what it replaces; the secret when left out
 */
export function inviteAgain(
  staff: Staff,
  connectionId: string,
  intent: Intent,
  renews?: CredentialKind[],
  now = new Date(),
): Promise<InvitedAgain | TooMany> {
  return asStaff(staff, async (tx) => {
    const stopped = mayChange(staff) ? await stoppedFor(tx, { connectionId }) : null
    if (stopped) return stopped
    const connection = mayChange(staff) ? await contactsOfConnection(tx, connectionId) : null
    const tooMany = connection && (await admitMails(tx, { by: byStaff(staff), ...connection }, now))
    return tooMany ?? inviteAgainWith(tx, staff, { connectionId, intent, renews }, now)
  })
}

/** However many were sent: whoever takes a secret back does not wait. */
export async function inviteAgainWith(
  tx: Tx,
  staff: Staff,
  { connectionId, intent, renews }: { connectionId: string; intent: Intent; renews?: CredentialKind[] },
  now: Date,
): Promise<InvitedAgain> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(tx, { connectionId })
  if (stopped) return stopped
  const stage = await lockStage(tx, connectionId)
  const connection = await contactsOfConnection(tx, connectionId)
  if (!connection) return { status: 'unknown' }
  if (intent === 'connect') await beginConnecting(tx, connectionId, now)
  else if (stage === 'ended') return { status: 'ended' }
  const { contactIds } = connection
  const invitationId = await createInvitation(
    tx,
    { connectionId, contactIds, intent, renews, invitedById: staff.personId },
    now,
  )
  return { status: 'invited', invitationId }
}

/** What had ended starts over; what only stood on a list is invited for the first time. */
async function beginConnecting(tx: Tx, connectionId: string, now: Date): Promise<void> {
  if (!(await beginAgain(tx, connectionId, now))) await recordMoment(tx, connectionId, 'invitedAt', now)
}

/** The same invitation once more to one contact: another link, and the one before ends. */
export function sendAgain(
  staff: Staff,
  invitationId: string,
  contactId: string,
  now = new Date(),
): Promise<
  | { status: 'sending' }
  | { status: 'closed' }
  | { status: 'unreachable' }
  | TooMany
  | { status: 'not_allowed' }
  | Stopped
> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, { invitationId })
    if (stopped) return stopped
    const connectionId = await lockActive(tx, invitationId, now)
    if (!connectionId) return { status: 'closed' }
    const to = await whereToSend(tx, contactId, connectionId)
    if (!to) return { status: 'unreachable' }
    const mail = { by: byStaff(staff), tenantId: to.tenantId, addresses: [to.email] }
    const tooMany = await admitMails(tx, mail, now)
    if (tooMany) return tooMany
    await sendJob(tx, 'send-invitation', { invitationId, contactId })
    return { status: 'sending' }
  })
}
