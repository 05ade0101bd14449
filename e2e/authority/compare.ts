import type { Refusal } from './database'
import type { Expected } from './expected'

/** What a request left behind. */
export type Came = {
  /** In the words of `what-came.ts`. */
  what: string
  /** Tables. */
  changed: string[]
  /** New rows of the audit that say that somebody was refused. */
  refusals: Refusal[]
  /** How often Microsoft was asked about something other than staff. */
  asked: number
}

/** Null when all of it came as it must. */
export function surpriseIn(expected: Expected, { what, changed, refusals, asked }: Came): string | null {
  const whys = refusals.map(({ why }) => why)
  const wrong = [
    what !== expected.came && `${what} instead of ${expected.came}`,
    changesWrongly(expected, changed) && `changed: ${changed.join(', ') || 'nothing'}`,
    whys.join() !== (expected.why ?? '') && `the audit says: ${whys.join(', ') || 'nothing'}`,
    asked > 0 && !expected.asks && 'Microsoft was asked',
  ].filter((each) => each !== false)
  return wrong.length > 0 ? wrong.join('; ') : null
}

function changesWrongly({ changes = [] }: Expected, changed: string[]): boolean {
  if (changes === true) return changed.length === 0
  return (
    changed.toSorted().join() !==
    changes
      .map((table) => `"${table}"`)
      .toSorted()
      .join()
  )
}
