import type { WaitedFor } from '../decide/patience'
import type { eventsOf } from './store'

/** One thing that happened in a run, as whoever follows it reads it back. */
export type Event = Awaited<ReturnType<typeof eventsOf>>[number]

/** Keys of the changes that this event says are made. */
export function madeBy(event: Event): string[] {
  return event.kind === 'made' ? changesOf(event) : []
}

const changesOf = ({ data }: Event) => (data as { changes?: string[] }).changes ?? []

export function waitingFor(event: Event): WaitedFor | null {
  return event.kind === 'waiting' ? ((event.data as { for?: WaitedFor }).for ?? null) : null
}

/** It ended well, and nothing was ever sent. */
export function isEmpty({ state }: { state: string }, events: readonly Event[]): boolean {
  return state === 'done' && !events.some(({ kind }) => kind === 'making')
}

/** When Graph itself showed that nothing was left; null until it did. */
export function checkedAtOf(events: readonly Event[]): Date | null {
  return events.findLast(({ kind }) => kind === 'checked')?.at ?? null
}

type Sent = { change: string; attempt: number; intendedAt: Date }

/**
 * Changes of one request were intended at one moment: the event that tells of the request has them in the order in which they
 * were sent.
 */
export function asSent<Entry extends Sent>(ledger: readonly Entry[], events: readonly Event[]): Entry[] {
  const attempts = new Map<string, number>()
  const places = new Map<string, number>()
  const sent = events.flatMap((event) => (event.kind === 'making' ? changesOf(event) : []))
  for (const [place, change] of sent.entries()) {
    const attempt = (attempts.get(change) ?? 0) + 1
    attempts.set(change, attempt)
    places.set(`${change} ${attempt}`, place)
  }
  const placeOf = ({ change, attempt }: Entry) => places.get(`${change} ${attempt}`) ?? 0
  return ledger.toSorted((a, b) => a.intendedAt.getTime() - b.intendedAt.getTime() || placeOf(a) - placeOf(b))
}
