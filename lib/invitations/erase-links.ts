import type { Tx } from '@/lib/db'
import { forgetWords } from '@/lib/mail/forget-words'
import { emptyAddressees } from './addressee-store'
import { revokeLinksOf } from './link-store'

/**
 * The links of contacts who were erased open nothing any more, and nor do those of whoever was mailed at that address without
 * being a contact, and what servers said of mails to them is forgotten; their colleagues keep theirs. Returns how many addressees there were.
 */
export async function eraseLinks(tx: Tx, address: string, contactIds: string[], now: Date): Promise<number> {
  const addresseeIds = await emptyAddressees(tx, address, now)
  await revokeLinksOf(tx, { contactIds, addresseeIds }, now)
  await forgetWords(tx, { contactIds, addresseeIds })
  return addresseeIds.length
}
