import { attemptsOf } from '@/lib/credentials/attempt'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { plannedOf } from '../planned/planned-of'
import { civilHourFrom, civilMoment } from './civil-time'
import { nextDue } from './due'
import { toldOf } from './store'

/**
 * What comes next of a connection, and when, should nothing change until then; null when there is nothing to say. Of each
 * credential that is live: an older one is in use until the younger is stored. What a mail said early comes no more, and what
 * comes due on a planned day, before it or in a freeze is said after it. A snooze is said beside it.
 */
export async function nextReminder(staff: Staff, connectionId: string, now = new Date()) {
  const db = asStaff(staff)
  const [attempts, told, planned] = await Promise.all([
    attemptsOf(db, connectionId),
    toldOf(db, connectionId),
    plannedOf(staff, connectionId, now),
  ])
  const silences = [
    ...(planned?.freeze
      ? [{ from: civilMoment(planned.freeze.firstDay, 0), until: planned.freeze.silence.until }]
      : []),
    ...(planned?.day ? [{ from: now, until: planned.day.silence.until }] : []),
  ]
  const [next] = attempts
    .flatMap(({ id, kind, state, endsAt }) => {
      const at = state === 'live' && endsAt && nextDue(endsAt, now, told.get(id))
      return at ? [{ kind, at: afterSilence(at, silences) }] : []
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  return next ?? null
}

/** What begins first may end in the other. */
function afterSilence(at: Date, silences: readonly { from: Date; until: Date }[]): Date {
  const silence = silences.find(({ from, until }) => from <= at && at < until)
  return silence ? afterSilence(civilHourFrom(silence.until), silences) : at
}
