import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import type { Reason } from './reason'
import { reasonsOf } from './reasons'
import { factsOf } from './rows/facts-store'

/** Of one connection, as it is this moment: the row of the list may be a minute behind. */
export async function attentionOf(staff: Staff, connectionId: string, now = new Date()): Promise<Reason[]> {
  const facts = (await factsOf(asStaff(staff), [connectionId])).get(connectionId)
  return facts ? reasonsOf(facts, now) : []
}
