import { attemptsOf } from '@/lib/credentials/attempt'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { nextDue } from './due'
import { toldOf } from './store'

/**
 * What comes next of a connection, and when, should nothing change until then; null when there is nothing to say. Of each
 * credential that is live: an older one is in use until the younger is stored. What a mail said early comes no more.
 */
export async function nextReminder(staff: Staff, connectionId: string, now = new Date()) {
  const db = asStaff(staff)
  const [attempts, told] = await Promise.all([attemptsOf(db, connectionId), toldOf(db, connectionId)])
  const [next] = attempts
    .flatMap(({ id, kind, state, endsAt }) => {
      const at = state === 'live' && endsAt && nextDue(endsAt, now, told.get(id))
      return at ? [{ kind, at }] : []
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  return next ?? null
}
