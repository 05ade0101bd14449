import type { Tx } from '@/lib/db'
import { revokeLinksOf } from '../link-store'
import { findAnswerable } from './store'

/** Which invitations a contact was mailed that are still to be answered, the newest first: at most ten. */
export async function answerableBy(tx: Tx, contactId: string, now: Date): Promise<string[]> {
  return (await findAnswerable(tx, contactId, now)).map(({ id }) => id)
}

/** What was mailed to a contact at an address that is not theirs any more opens nothing. */
export function endMailedLinks(tx: Tx, contactId: string, now: Date): Promise<void> {
  return revokeLinksOf(tx, { contactIds: [contactId], addresseeIds: [] }, now)
}
