import { attemptsOf } from '@/lib/credentials/attempt'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { nextDue } from './due'

/**
 * What is said next of a connection, and when, should nothing change until then; null when there is nothing to say. Of each
 * credential that is live: an older one is in use until the younger is stored.
 */
export async function nextReminder(staff: Staff, connectionId: string, now = new Date()) {
  const [next] = (await attemptsOf(asStaff(staff), connectionId))
    .flatMap(({ kind, state, endsAt }) => {
      const at = state === 'live' && endsAt && nextDue(endsAt, now)
      return at ? [{ kind, at }] : []
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  return next ?? null
}
