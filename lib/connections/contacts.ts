import type { Tx } from '@/lib/db'
import type { Contact } from './choices'
import { contactsOf, saveContactOf } from './store'

/** A colleague whom the customer's admin names becomes a contact of the customer; the same address is the same contact. */
export function addContact(tx: Tx, connectionId: string, contact: Contact): Promise<string> {
  return saveContactOf(tx, connectionId, contact)
}

/** Whoever is told of what happens to a connection, of those who can be reached: at most 50. */
export async function contactIdsOf(tx: Tx, connectionId: string): Promise<string[]> {
  return (await contactsOf(tx, connectionId)).map(({ id }) => id)
}
