import { z } from 'zod'
import { isAtWork } from '../at-work'
import type { Event } from './event'

/** What a run's own work took; what it waited for people, in milliseconds, stands apart. */
export type Numbers = {
  elapsedMilliseconds: number
  waitedMilliseconds: number
  graphRequests: number
  /** Looks while somebody's grants were waited for. */
  waitingLooks: number
}

type Counted = {
  state: string
  claimedAt: Date | null
  finishedAt: Date | null
  graphRequests: number
  waitingLooks: number
}

export function numbersOf(run: Counted, events: readonly Event[], now: Date): Numbers {
  const { claimedAt, graphRequests, waitingLooks } = run
  return { ...timesOf(stretchesOf(run, events, now), claimedAt), graphRequests, waitingLooks }
}

/** Of the same run, what came of one person's consent: a colleague who finished it did not wait for themselves. */
export function partOf(run: Counted, events: readonly Event[], personId: string, now: Date): Numbers | null {
  const consent = events.find((event) => consentIn(event)?.by === personId)
  const before = consent && consentIn(consent)
  if (!consent || !before) return null
  const stretches = stretchesOf(run, events, now).filter(({ end }) => end > consent.at)
  const later = (date: Date) => new Date(Math.max(date.getTime(), consent.at.getTime()))
  const own = stretches.map(({ begin, end }) => ({ begin: later(begin), end }))
  return {
    ...timesOf(own, own[0]?.begin ?? null),
    graphRequests: run.graphRequests - before.requests,
    waitingLooks: 0,
  }
}

const Consent = z.object({ by: z.guid(), requests: z.number() })

/** Null for another event, and for a consent of the days before it was counted. */
function consentIn(event: Event) {
  return event.kind === 'consented' ? (Consent.safeParse(event.data).data ?? null) : null
}

type Stretch = { begin: Date; end: Date }

const resting = ['person', 'halted', 'done', 'stopped']
/** That our access is given back while somebody is waited for begins nothing anew. */
const beginning = ['consented', 'looked', 'making', 'checked']

/** From the claim, or a later consent, to where a person was needed, Spencer had stopped, or it ended. */
function stretchesOf({ state, claimedAt, finishedAt }: Counted, events: readonly Event[], now: Date): Stretch[] {
  if (!claimedAt) return []
  const stretches: Stretch[] = []
  let begin: Date | null = claimedAt
  for (const { kind, at } of events) {
    if (at < claimedAt) continue
    if (beginning.includes(kind)) begin ??= at
    if (begin && resting.includes(kind)) {
      stretches.push({ begin, end: at })
      begin = null
    }
  }
  const end = isAtWork(state) ? now : (finishedAt ?? events.at(-1)?.at ?? now)
  if (begin && end > begin) stretches.push({ begin, end })
  return stretches
}

function timesOf(stretches: Stretch[], from: Date | null): Pick<Numbers, 'elapsedMilliseconds' | 'waitedMilliseconds'> {
  const length = ({ begin, end }: Stretch) => Math.max(0, end.getTime() - begin.getTime())
  const elapsedMilliseconds = stretches.reduce((sum, stretch) => sum + length(stretch), 0)
  const last = stretches.at(-1)
  const whole = from && last ? length({ begin: from, end: last.end }) : 0
  return { elapsedMilliseconds, waitedMilliseconds: Math.max(0, whole - elapsedMilliseconds) }
}
