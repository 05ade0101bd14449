import type { Tx } from '@/lib/db'
import type { Contact } from './choices'
import { contactsOf, findOrAddContact, saveContactOf } from './contact-store'

/**
 * A colleague whom somebody at the customer names becomes a contact, and that is all a customer can do: what staff noted of a
 * contact is not theirs to change. Null for one who cannot be reached.
 */
export function addColleague(tx: Tx, connectionId: string, contact: Contact): Promise<string | null> {
  return findOrAddContact(tx, connectionId, contact)
}

/** Staff name somebody: the same address is the same contact, and it works again. */
export function addContact(tx: Tx, connectionId: string, contact: Contact): Promise<string> {
  return saveContactOf(tx, connectionId, contact)
}

/** Whoever is told of what happens to a connection, of those who can be reached: at most 50. */
export async function contactIdsOf(tx: Tx, connectionId: string): Promise<string[]> {
  return (await contactsOf(tx, connectionId)).map(({ id }) => id)
}
