import { asWorker } from '@/lib/db'
import { type Jobs, sendJobLater } from '@/lib/queue/queue'
import { stoppedFor } from '@/lib/stop/standing'

type WithLink = 'send-invitation' | 'send-to-addressee' | 'deliver-handoff'

const minute = 60_000

/** A mail with a link waits for as long as Spencer has stopped: it is asked for again every minute. Says whether it waits. */
export async function waitsForLifting<Name extends WithLink>(
  name: Name,
  data: Jobs[Name],
  whose: Parameters<typeof stoppedFor>[1],
  now = new Date(),
): Promise<boolean> {
  if (!(await stoppedFor(asWorker(), whose))) return false
  await asWorker((tx) => sendJobLater(tx, name, data, new Date(now.getTime() + minute)))
  return true
}
