import { addCivilDays, civilDateOf, civilMoment, workingDaysAfter } from '@/lib/reminders/schedule/civil-time'
import type { Facts } from './facts'
import type { Reason, ReasonKind } from './reason'

/** Who is asked again about what: the customer's contacts, the account owner, or somebody else of staff. */
export type Chase = {
  kind: ReasonKind
  subjectId: string
  step: number
  at: Date
  whom: 'contacts' | 'owner' | 'second'
}

/** Working days after which a customer is asked again, and days after which Spencer's own people are. */
const customersSteps = [3, 8, 15]
const ownSteps = [3, 6, 9]

const hour = 9
const dayMs = 86_400_000

/** What was not said for a week, the portal having stood still, is said no more. */
const freshDays = 7

/** A handoff waits for staff themselves. */
const ofHandoffs: readonly ReasonKind[] = ['not_collected', 'not_stored', 'handoff_lost']

/** Of these the reminders tell. */
const reminded: readonly ReasonKind[] = ['ends_soon', 'credential_ended']

/** Nine in the morning in Brussels, of the day on which each is due. */
function planOf({ kind, since, askedAt, handoffId, invitationId }: Reason): Chase[] {
  if (ofHandoffs.includes(kind) && handoffId && !askedAt)
    return ownSteps.map((step, index) => {
      const at = civilMoment(addCivilDays(civilDateOf(since), step), hour)
      return { kind, subjectId: handoffId, step, at, whom: index < 2 ? 'owner' : 'second' }
    })
  if (!invitationId || reminded.includes(kind)) return []
  const from = civilDateOf(askedAt ?? since)
  return customersSteps.map((step) => {
    const at = civilMoment(workingDaysAfter(from, step), hour)
    return { kind, subjectId: invitationId, step, at, whom: 'contacts' }
  })
}

/** What is to be said now, and what is past saying; of the customer's contacts one thing at a time. */
export function dueChases(reasons: readonly Reason[], { chased }: Facts, now: Date) {
  const due = undone(reasons, chased).filter(({ at }) => at <= now)
  const last = due.filter(({ subjectId, kind, step }) =>
    due.every((other) => other.subjectId !== subjectId || other.kind !== kind || other.step <= step),
  )
  const fresh = last.filter(({ at }) => now.getTime() - at.getTime() < freshDays * dayMs)
  const [toContacts] = fresh.filter(({ whom }) => whom === 'contacts')
  return { due, said: [...fresh.filter(({ whom }) => whom !== 'contacts'), ...(toContacts ? [toContacts] : [])] }
}

/** When somebody is next asked again; null where nobody is. */
export function nextChaseOf(reasons: readonly Reason[], { chased }: Facts): Date | null {
  const times = undone(reasons, chased).map(({ at }) => at.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

function undone(reasons: readonly Reason[], chased: Facts['chased']): Chase[] {
  const isDone = ({ subjectId, kind, step }: Chase) =>
    chased.some((done) => done.subjectId === subjectId && done.kind === kind && done.step >= step)
  return reasons.flatMap(planOf).filter((chase) => !isDone(chase))
}
