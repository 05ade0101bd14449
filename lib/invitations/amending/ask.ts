import type { Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { admitMails, type TooMany } from '@/lib/limits/mails'
import { type InvitedAgain, inviteAgainWith } from '../invite'
import { contactsOfConnection } from '../store'
import type { Amendment } from './amendment'
import { keepAmends } from './store'

/**
 * An invitation to every contact who can be reached, that asks to alter what the connection may read. Its intent is `repair`:
 * its plan is the difference, and a version before this one knows no other word for that.
 */
export async function askToAmend(
  tx: Tx,
  staff: Staff,
  connectionId: string,
  amends: Amendment,
  now: Date,
): Promise<InvitedAgain | TooMany> {
  const to = await contactsOfConnection(tx, connectionId)
  const by = { kind: 'staff', personId: staff.personId } as const
  const tooMany = to && (await admitMails(tx, { by, ...to }, now))
  if (tooMany) return tooMany
  const invited = await inviteAgainWith(tx, staff, { connectionId, intent: 'repair' }, now)
  if (invited.status === 'invited') await keepAmends(tx, invited.invitationId, amends)
  return invited
}
