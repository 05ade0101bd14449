import { addCivilDays, civilDateOf, civilMoment, workingDaysAfter } from '@/lib/reminders/schedule/civil-time'
import type { Facts } from './facts'
import type { Reason, ReasonKind } from './reason'

type Whom = 'contacts' | 'owner' | 'second'

/** Who is asked again about what: the customer's contacts, the account owner, or somebody else of staff. */
export type Chase = { kind: ReasonKind; subjectId: string; step: number; at: Date; whom: Whom }

/** Working days after which a customer is asked again. */
const customersSteps = [3, 8, 15]

/** Of a handoff, days after which Spencer's own people are. Its link lives for seven: what is lost is another's to see to. */
const ownSteps: Partial<Record<ReasonKind, readonly (readonly [step: number, whom: Whom])[]>> = {
  not_collected: [
    [3, 'owner'],
    [6, 'owner'],
  ],
  handoff_lost: [[1, 'second']],
  not_stored: [
    [3, 'owner'],
    [6, 'owner'],
    [9, 'second'],
  ],
}

const hour = 9
const dayMs = 86_400_000

/** What was not said for a week, the portal having stood still, is said no more. */
const freshDays = 7

export const freshSince = (now: Date) => new Date(now.getTime() - freshDays * dayMs)

/** Of these the reminders tell, or what else is said of the same invitation. */
const reminded: readonly ReasonKind[] = ['ends_soon', 'credential_ended', 'listed_ends']

/** Nine in the morning in Brussels, of the day on which each is due. */
function planOf({ kind, since, askedAt, handoffId, invitationId }: Reason): Chase[] {
  const own = ownSteps[kind]
  if (own && handoffId && !askedAt)
    return own.map(([step, whom]) => {
      const at = civilMoment(addCivilDays(civilDateOf(since), step), hour)
      return { kind, subjectId: handoffId, step, at, whom }
    })
  if (!invitationId || reminded.includes(kind)) return []
  const from = civilDateOf(askedAt ?? since)
  return customersSteps.map((step) => {
    const at = civilMoment(workingDaysAfter(from, step), hour)
    return { kind, subjectId: invitationId, step, at, whom: 'contacts' }
  })
}

/**
 * `said`: what is to be said now, of each matter its last step alone, and of the customer's contacts one matter; `over`: what is
 * settled by that, or past saying. While Spencer has stopped nobody is asked.
 * @param wasSilent somebody wanted silence in the last week: what came due in it is not past saying
 */
export function dueChases(
  reasons: readonly Reason[],
  facts: Facts,
  { now, wasSilent }: { now: Date; wasSilent: boolean },
): { said: Chase[]; over: Chase[] } {
  const due = undone(reasons, facts).filter(({ at }) => at <= now)
  const isFresh = ({ at }: Chase) => wasSilent || at > freshSince(now)
  const isLast = (one: Chase) => due.every((other) => !isSame(one, other) || other.step <= one.step)
  const last = due.filter((one) => isLast(one) && isFresh(one))
  const toContacts = last.filter(({ whom }) => whom === 'contacts').slice(0, 1)
  const said = [...last.filter(({ whom }) => whom !== 'contacts'), ...toContacts]
  return { said, over: due.filter((one) => !isFresh(one) || said.some((other) => isSame(one, other))) }
}

type Matter = { subjectId: string; kind: string }

const isSame = (one: Matter, other: Matter) => one.subjectId === other.subjectId && one.kind === other.kind

/** When somebody is next asked again; null where nobody is. */
export function nextChaseOf(reasons: readonly Reason[], facts: Facts): Date | null {
  const times = undone(reasons, facts).map(({ at }) => at.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** The morning after, for what has to wait for another day. */
export function tomorrow(now: Date): Date {
  return civilMoment(addCivilDays(civilDateOf(now), 1), hour)
}

function undone(reasons: readonly Reason[], { chased, stoppedAt }: Facts): Chase[] {
  if (stoppedAt) return []
  const isDone = (one: Chase) => chased.some((done) => isSame(one, done) && done.step >= one.step)
  return reasons.flatMap(planOf).filter((chase) => !isDone(chase))
}
