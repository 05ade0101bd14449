import { asWorker } from '@/lib/db'
import { deleteOver } from './store'

/** Who asked is known for as long as it is counted: a minute or two, for mails a day. */
export function sweepCounters(now = new Date()): Promise<void> {
  return deleteOver(asWorker(), now)
}
