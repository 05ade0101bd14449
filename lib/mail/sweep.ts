import { asWorker } from '@/lib/db'
import { deleteBefore } from './store'

const keptMs = 180 * 24 * 3_600_000

/** What became of a mail is known for half a year: servers report within days, and pages show the last ones. */
export function sweepMails(now = new Date()): Promise<void> {
  return deleteBefore(asWorker(), new Date(now.getTime() - keptMs))
}
