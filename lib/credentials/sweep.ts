import { asWorker } from '@/lib/db'
import { deleteReports } from './proof-store'

/** A day longer than a report may come late: until then the same one must be known again. */
const keptDays = 8

export function sweepReports(now = new Date()): Promise<void> {
  return deleteReports(asWorker(), new Date(now.getTime() - keptDays * 86_400_000))
}
