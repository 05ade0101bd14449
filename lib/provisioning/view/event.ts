import type { WaitedFor } from '../decide/patience'
import type { eventsOf } from './store'

/** One thing that happened in a run, as whoever follows it reads it back. */
export type Event = Awaited<ReturnType<typeof eventsOf>>[number]

/** Keys of the changes that this event says are made. */
export function madeBy(event: Event): string[] {
  return event.kind === 'made' ? ((event.data as { changes?: string[] }).changes ?? []) : []
}

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
