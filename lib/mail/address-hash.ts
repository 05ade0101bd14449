import { createHash } from 'node:crypto'

/** Tells one address of a contact from another of theirs; of two contacts with one address it says nothing. */
export function addressHashOf(contactId: string, address: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(`${contactId} ${address.toLowerCase()}`).digest()
}
