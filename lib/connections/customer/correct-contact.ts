import type { Db, Tx } from '@/lib/db'
import type { Contact } from '../choices'
import {
  connectionsOfCustomer,
  findContact,
  forgetOldAddress,
  hasContactAt,
  lockContact,
  lockCustomer,
  saveCorrected,
} from './customer-store'
import { editionOf } from './edition'

export type Correction = {
  customerId: string
  contactId: string
  /** Of what whoever types has read. */
  edition: string
  contact: Contact
}

type Correctable =
  | { status: 'correctable'; isReaddressed: boolean }
  | { status: 'as_before' }
  | { status: 'changed_meanwhile' }
  /** Erased, or nobody of this customer's. */
  | { status: 'gone' }
  /** Another contact of this customer has the address. */
  | { status: 'taken' }

/** Where a contact gets mails, in which tenant; null for nobody of this customer's. */
export async function whoIs(db: Db, correction: Correction) {
  const found = await findContact(db, correction)
  const [connection] = await connectionsOfCustomer(db, correction.customerId)
  return found && connection ? { email: found.email, tenantId: connection.tenantId, connectionId: connection.id } : null
}

/** Whether this may be put in place of what is there. Until the end of `tx` nobody else changes a contact of the customer's. */
export async function lookAtContact(tx: Tx, correction: Correction): Promise<Correctable> {
  const { customerId, edition, contact } = correction
  await lockCustomer(tx, customerId)
  await lockContact(tx, correction.contactId)
  const found = await findContact(tx, correction)
  if (!found) return { status: 'gone' }
  if (editionOf(found) !== edition) return { status: 'changed_meanwhile' }
  const isReaddressed = found.email !== contact.email
  const isSame = found.name === contact.name && found.language === contact.language
  if (!isReaddressed && isSame) return { status: 'as_before' }
  if (isReaddressed && (await hasContactAt(tx, customerId, contact.email))) return { status: 'taken' }
  return { status: 'correctable', isReaddressed }
}

/** A new address is one that nobody has said anything against. */
export async function correctContact(tx: Tx, { contactId, contact }: Correction, isReaddressed: boolean) {
  await saveCorrected(tx, contactId, contact)
  if (isReaddressed) await forgetOldAddress(tx, contactId)
}
