import type { Tx } from '@/lib/db'
import { emptyClaimedFrom, emptyRecipients } from './erase-store'

/** To whom a secret's link was mailed, or which of the staff copied it, stands there as text. Returns on how many. */
export function eraseRecipients(tx: Tx, address: string, names: string[]): Promise<number> {
  return emptyRecipients(tx, address, names)
}

/** From where they opened what was theirs to open. */
export function eraseOrigins(tx: Tx, personIds: string[]): Promise<void> {
  return emptyClaimedFrom(tx, personIds)
}
