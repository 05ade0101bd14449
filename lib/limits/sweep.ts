import { deleteOver } from './store'

/** Who asked is known for as long as it is counted, a minute or two. */
export function sweepCounters(now = new Date()): Promise<void> {
  return deleteOver(now)
}
