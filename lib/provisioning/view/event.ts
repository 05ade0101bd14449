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
