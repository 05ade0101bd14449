/** Where a crash finds the worker: the event that its transaction tells, before or after that transaction is committed. */
export const moments = [
  'looked',
  'waiting',
  'making',
  'made',
  'proved',
  'handed over',
  'withdrawn',
  'person',
  'done',
] as const

/** What happens to one request of a worker. */
export const mishaps = [
  'reset before',
  'Microsoft gone for a minute',
  'answer lost',
  'lands late',
  'throttled in seconds',
  'throttled until a date',
  'throttled silently',
  'unavailable',
  'unavailable with a date',
  'gateway page',
  'failed after success',
  'body cut off',
  'wrong content',
  'empty body',
  'slow body',
  'misleading 404',
  'redirect',
  'no content',
  'wrong type',
  'sent twice',
  'sent twice, second answer',
  'trickled body',
  'wrong date',
  'locked',
  'precondition',
  'step throttled',
  'step refused',
  'step failed after success',
  'steps missing',
  'steps doubled',
  'steps out of order',
  'steps contradicting',
  'step from an old replica',
  'opaque token',
  'token ended',
  'claims challenge',
  'role lost',
  'quota',
  'concurrency',
  'strange refusal',
  'flapping read',
  'stalled before the call',
  'stalled after the call',
  'died before the call',
  'died after the call',
] as const

export type Mishap = (typeof mishaps)[number]

/**
 * One fault of a schedule. `skip`: how many places it would fit it lets pass. `amount`: how much of it, in whatever its
 * kind counts (seconds, steps); `times`: how many requests in a row meet it.
 */
export type Fault =
  | { kind: 'crash'; moment: (typeof moments)[number]; side: 'before' | 'after'; skip: number }
  | { kind: 'overtaken'; skip: number }
  | { kind: 'call'; mishap: Mishap; on: 'look' | 'write' | 'any'; skip: number; amount: number; times: 1 | 2 }

export function nameOf(fault: Fault): string {
  switch (fault.kind) {
    case 'crash':
      return `crash ${fault.side} “${fault.moment}”`
    case 'overtaken':
      return 'overtaken between two steps'
    case 'call':
      return fault.mishap
  }
}
