import type { Tx } from '@/lib/db'
import { membersWithRole } from '@/lib/identity/staff/members'
import { nextContact } from '@/lib/invitations/returned/end-returned'
import { sendJob } from '@/lib/queue/queue'
import { findOwnerOf, isAskedAnyway } from './store'

type Unanswered = { invitationId: string; contactId: string }

/**
 * Where nobody else holds a link of this invitation: the longest known contact who can be reached gets one, in their daily
 * mail where that asks for the same anyway. @returns who
 */
export async function askNext(tx: Tx, { invitationId, contactId }: Unanswered, now: Date): Promise<string | null> {
  const next = await nextContact(tx, invitationId, contactId, now)
  if (next && !(await isAskedAnyway(tx, invitationId, next, now)))
    await sendJob(tx, 'send-invitation', { invitationId, contactId: next })
  return next
}

type Undelivered = { connectionId: string; handoffId: string; personId: string | null }

/**
 * A secret that is still kept goes to an Admin instead of the account owner, or their deputy, to whom it was mailed in vain.
 * @returns to whom; null where there is no other, or an Admin was the one
 */
export async function deliverToNext(
  tx: Tx,
  { connectionId, handoffId, personId }: Undelivered,
): Promise<string | null> {
  const { accountOwnerId } = await findOwnerOf(tx, connectionId)
  const admins = await membersWithRole(tx, 'Admin')
  if (personId !== accountOwnerId && admins.some(({ id }) => id === personId)) return null
  const next = admins.find(({ id }) => id !== accountOwnerId && id !== personId)
  if (next) await sendJob(tx, 'deliver-handoff', { handoffId, personId: next.id })
  return next?.id ?? null
}
