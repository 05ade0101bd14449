import { audit } from '@/lib/audit/audit'
import { isReachableAt } from '@/lib/connections/contacts'
import { asCustomer, type Tx } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import { mayDecide } from '@/lib/identity/customer-rules'
import { admitMails, type TooMany } from '@/lib/limits/mails'
import { sendJob } from '@/lib/queue/queue'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { insertAddressee } from './addressee-store'
import type { Colleague } from './colleague'
import { createInvitation } from './create-invitation'
import { linkUrl, mintLink } from './mint-link'
import { findOwnGrant, lockActive, lockInviter } from './store'
import { whoseAddress } from './whose-address'

export type Named =
  | { status: 'invited'; invitationId: string }
  /** The address is of no domain of the tenant: it waits for Spencer's yes. */
  | { status: 'held' }
  /** The same, where nothing may wait. */
  | { status: 'elsewhere' }
  | { status: 'unreachable' }
  /** Microsoft does not say whose domain it is. */
  | { status: 'away' }
  /** What the invitation that is passed on asks for is done. */
  | { status: 'over' }
  | TooMany
  | { status: 'not_allowed' }
  | Stopped

/**
 * Mails a link to a colleague, for the last step or for mapping and groups. They get this one mail and are no contact. To an
 * address of the tenant's own domains at once; to any other once somebody of Spencer says yes.
 */
export async function inviteColleague(
  customer: Customer,
  colleague: Colleague,
  intent: 'grant' | 'fields' = 'grant',
  now = new Date(),
): Promise<Named> {
  if (!mayDecide(customer)) return { status: 'not_allowed' }
  const { connectionId, personId, tenantId } = customer
  const stopped = await stoppedFor(asCustomer(customer), { connectionId })
  if (stopped) return stopped
  const whose = await whoseAddress(tenantId, colleague.email)
  if (whose === 'away') return { status: 'away' }
  return asCustomer(customer, async (tx) => {
    const refused = await refusedFor(tx, customer, colleague, now)
    if (refused) return refused
    const made = { connectionId, intent, invitedById: personId, contactIds: [] }
    const invitationId = await createInvitation(tx, made, now)
    return address(tx, customer, { invitationId, colleague, isHeld: whose === 'elsewhere' }, now)
  })
}

/** The invitation through which somebody came who may not press, to a colleague of theirs who may. */
export async function passOn(customer: Customer, colleague: Colleague, now = new Date()): Promise<Named> {
  const { connectionId, invitationId, tenantId } = customer
  const stopped = await stoppedFor(asCustomer(customer), { connectionId })
  if (stopped) return stopped
  const whose = await whoseAddress(tenantId, colleague.email)
  if (whose !== 'own') return { status: whose }
  return asCustomer(customer, async (tx) => {
    if (!(await lockActive(tx, invitationId, now))) return { status: 'over' }
    const refused = await refusedFor(tx, customer, colleague, now)
    return refused ?? address(tx, customer, { invitationId, colleague, isHeld: false }, now)
  })
}

async function refusedFor(tx: Tx, { connectionId, personId, tenantId }: Customer, { email }: Colleague, now: Date) {
  if (!(await isReachableAt(tx, connectionId, email))) return { status: 'unreachable' } as const
  return admitMails(tx, { by: { kind: 'colleague', personId }, tenantId, addresses: [email] }, now)
}

async function address(
  tx: Tx,
  { connectionId, personId }: Customer,
  { invitationId, colleague, isHeld }: { invitationId: string; colleague: Colleague; isHeld: boolean },
  now: Date,
): Promise<Named> {
  const heldAt = isHeld ? now : null
  const addresseeId = await insertAddressee(tx, { ...colleague, invitationId, typedById: personId, heldAt }, now)
  await sendJob(tx, isHeld ? 'tell-held' : 'send-to-addressee', { addresseeId })
  await audit(tx, {
    action: isHeld ? 'colleague.held' : 'colleague.named',
    personId,
    connectionId,
    data: { invitation: invitationId, addressee: addresseeId },
  })
  return isHeld ? { status: 'held' } : { status: 'invited', invitationId }
}

/** A `grant` link to send oneself. It is worth nothing without an account of this tenant; asking again ends this one. */
export function colleagueLink(
  customer: Customer,
  now = new Date(),
): Promise<{ status: 'made'; url: string } | { status: 'not_allowed' } | Stopped> {
  const { connectionId, personId } = customer
  return asCustomer(customer, async (tx) => {
    if (!mayDecide(customer)) return { status: 'not_allowed' }
    const stopped = await stoppedFor(tx, { connectionId })
    if (stopped) return stopped
    await lockInviter(tx, personId)
    const own = await findOwnGrant(tx, connectionId, personId, now)
    const made = { connectionId, intent: 'grant', invitedById: personId, contactIds: [] } as const
    const invitationId = own?.id ?? (await createInvitation(tx, made, now))
    const token = await mintLink(tx, invitationId, null, now)
    if (!token) throw new Error('An invitation was revoked while its link was made; asking again makes another one')
    await audit(tx, {
      action: 'invitation.link-copied',
      personId,
      connectionId,
      data: { invitation: invitationId },
    })
    return { status: 'made', url: linkUrl(token) }
  })
}
