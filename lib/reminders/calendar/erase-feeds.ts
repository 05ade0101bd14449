import type { Tx } from '@/lib/db'
import { revokeFeedsOf } from './store'

/** The calendars of somebody who was erased read nothing any more. */
export function eraseFeeds(tx: Tx, personIds: string[], now: Date): Promise<void> {
  return revokeFeedsOf(tx, personIds, now)
}
