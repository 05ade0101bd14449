import type { Tx } from '@/lib/db'
import { emptyContacts } from './contact-store'
import { deleteProfilesOf } from './profile-store'

/** A contact stays as a row that reminders and links point at, reachable for nobody. Returns which there were. */
export function eraseContacts(tx: Tx, address: string, now: Date): Promise<string[]> {
  return emptyContacts(tx, address, now)
}

/** What Spencer saw of somebody as a preview of the field mapping. */
export function eraseProfiles(tx: Tx, personIds: string[]): Promise<void> {
  return deleteProfilesOf(tx, personIds)
}
