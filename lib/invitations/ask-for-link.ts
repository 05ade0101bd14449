import { audit } from '@/lib/audit/audit'
import { asVisitor, type Tx } from '@/lib/db'
import { endedAccessOf } from '@/lib/identity/session/ended-access'
import { admitMails, type TooMany } from '@/lib/limits/mails'
import { sendJob } from '@/lib/queue/queue'
import { hashToken } from '@/lib/sealing/token'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { createInvitation } from './create-invitation'
import { findEnded, findSameOpen, invitationOfLink } from './ended-store'
import { lockRenewals } from './store'

type Asked =
  /** A new link goes out by itself, to those whom the ended invitation was mailed to and to nobody else. */
  | { status: 'sending' }
  /** Nobody's address is known, or what it asked for is done: the account owner reads of it. */
  | { status: 'told'; owner: string }
  /** None that the clock has ended: taken back, still open, or never made. */
  | { status: 'closed' }
  | TooMany
  | Stopped

/** An old link, or a session that once came in through one: either may have been passed on to the world. */
export type Holding = { token: string } | { sessionToken: string | undefined; connectionId: string }

/**
 * Whoever holds what an ended invitation left behind asks for a new one. It gives them nothing: what goes out goes to
 * addresses that were mailed before, and the answer says not whose.
 */
export async function askForLink(holding: Holding, now = new Date()): Promise<Asked> {
  const invitationId = await invitationBehind(holding)
  if (!invitationId) return { status: 'closed' }
  return asVisitor(async (tx) => {
    const stopped = await stoppedFor(tx, { invitationId })
    if (stopped) return stopped
    const ended = await findEnded(tx, invitationId, now)
    return ended ? setInMotion(tx, { invitationId, ...ended }, now) : { status: 'closed' }
  })
}

async function invitationBehind(holding: Holding): Promise<string | null> {
  if ('token' in holding) return invitationOfLink(asVisitor(), hashToken(holding.token))
  const ended = await endedAccessOf(holding.sessionToken, holding.connectionId)
  return ended?.how === 'expired' ? ended.invitationId : null
}

type Ended = { invitationId: string } & NonNullable<Awaited<ReturnType<typeof findEnded>>>

async function setInMotion(tx: Tx, ended: Ended, now: Date): Promise<Asked> {
  const { invitationId, connectionId, connection, contacts, isUsed } = ended
  const byItself = contacts.length > 0 && !isUsed
  const addresses = byItself ? contacts.map(({ email }) => email) : [connection.spencerContactEmail]
  const mails = { by: { kind: 'link', invitationId }, tenantId: connection.tenantId, addresses } as const
  const tooMany = await admitMails(tx, mails, now)
  if (tooMany) return tooMany
  const next = byItself ? await sendNext(tx, ended, now) : null
  const askId = crypto.randomUUID()
  if (!next) await sendJob(tx, 'tell-link-asked', { invitationId, askId })
  await audit(tx, {
    action: 'invitation.asked-for',
    connectionId,
    data: { invitation: invitationId, ...(next ? { next, contacts: contacts.length } : { told: 'owner' }) },
  })
  return next ? { status: 'sending' } : { status: 'told', owner: connection.spencerContactName }
}

/** One that stands already is sent again, so that many presses make one. Returns which. */
async function sendNext(tx: Tx, { connectionId, intent, renews, contacts }: Ended, now: Date): Promise<string> {
  await lockRenewals(tx, connectionId)
  const wanted = { connectionId, intent, renews }
  const contactIds = contacts.map(({ id }) => id)
  const open = await findSameOpen(tx, wanted, now)
  if (!open) return createInvitation(tx, { ...wanted, invitedById: null, contactIds }, now)
  for (const contactId of contactIds) await sendJob(tx, 'send-invitation', { invitationId: open, contactId })
  return open
}
