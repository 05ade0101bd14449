import { audit } from '@/lib/audit/audit'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import type { Tx } from '@/lib/db'
import type { InvitationIntent } from '@/lib/identity/actor'
import { sendJob } from '@/lib/queue/queue'
import { keepOpen } from './planned/keep-open'
import { insertInvitation, lockStage } from './store'

const days = 24 * 60 * 60 * 1000

/** How long an invitation can be opened, where nothing is planned for later. */
const invitationDays = 30

/**
 * The invitation and a mail to each contact, in the caller's transaction. Links are minted when the mails are sent. Invited
 * by nobody: the portal itself did, and the audit says so.
 * @throws where the connection has ended
 */
export async function createInvitation(
  tx: Tx,
  invitation: {
    connectionId: string
    intent: InvitationIntent
    renews?: CredentialKind[]
    invitedById: string | null
    contactIds: readonly string[]
  },
  now: Date,
): Promise<string> {
  const { contactIds, ...row } = invitation
  if ((await lockStage(tx, row.connectionId)) === 'ended') throw new Error('Nobody is invited to what has ended')
  const expiresAt = new Date(now.getTime() + invitationDays * days)
  const invitationId = await insertInvitation(tx, { ...row, expiresAt }, now)
  await keepOpen(tx, [row.connectionId], now)
  for (const contactId of contactIds) await sendJob(tx, 'send-invitation', { invitationId, contactId })
  await audit(tx, {
    action: 'invitation.created',
    personId: row.invitedById ?? undefined,
    connectionId: row.connectionId,
    data: {
      invitation: invitationId,
      intent: row.intent,
      contacts: contactIds.length,
      ...(row.renews && { renews: row.renews.join(' ') }),
      ...(row.invitedById === null && { by: 'portal' }),
    },
  })
  return invitationId
}
