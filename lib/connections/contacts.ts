import type { Tx } from '@/lib/db'
import type { Contact } from './choices'
import { contactsOf, holdContact, isAway, keepContactOf, saveContactOf } from './contact-store'

/** False where staff or a mail server know that nobody of this customer reads mail at that address any more. */
export async function isReachableAt(tx: Tx, connectionId: string, address: string): Promise<boolean> {
  return !(await isAway(tx, connectionId, address))
}

/** The address of a contact, as it stays until the end of `tx`: held before any link or reminder of theirs is locked. */
export function heldAddress(tx: Tx, contactId: string): Promise<string | null> {
  return holdContact(tx, contactId)
}

/** Whether a contact still has the address that was read of them, and has it until the end of `tx`. */
export async function isStillAt(tx: Tx, { id, email }: { id: string; email: string }): Promise<boolean> {
  return (await holdContact(tx, id)) === email
}

/** Staff name somebody: the same address is the same contact, and it works again. */
export function addContact(tx: Tx, connectionId: string, contact: Contact): Promise<string> {
  return saveContactOf(tx, connectionId, contact)
}

/** A list names somebody: who is there already, also who left or bounced, stays as they are. */
export function addListedContact(tx: Tx, connectionId: string, contact: Contact): Promise<string> {
  return keepContactOf(tx, connectionId, contact)
}

/** Whoever is told of what happens to a connection, of those who can be reached: at most 50. @param until who came later is not */
export async function contactIdsOf(tx: Tx, connectionId: string, until?: Date): Promise<string[]> {
  return (await contactsOf(tx, connectionId, until)).map(({ id }) => id)
}
