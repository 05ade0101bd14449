import { afterWaiting, fullPatience, pauseFor } from '../decide/patience'
import { type Asking, look, remove } from './ask'
import { type End, type Known, nextStep } from './next-step'

type Clock = {
  /** How long a look may fail to show what was consented to, and then what was removed, before it is left for later. */
  longestMilliseconds: number
  pass: (milliseconds: number) => Promise<unknown>
}

/** Removes the portal's own grants, and looks until their absence is seen, or nothing is left to wait for. */
export async function giveBack(
  asking: Asking & { onRemoval: () => Promise<unknown> },
  begun: Known,
  { longestMilliseconds, pass }: Clock,
): Promise<End> {
  let known = begun
  let patience = fullPatience
  let seconds: number | null = null
  for (let isFirst = true, isFree = known.held === null, isLooked = false; ; isFirst = false) {
    const step = nextStep(known, asking.by.scopes, isLooked && patience.milliseconds > longestMilliseconds)
    if (step.do === 'end') return step
    if (!isFree && !(isFirst && step.do === 'remove')) {
      const milliseconds = pauseFor('withdrawal', patience, seconds)
      await pass(milliseconds)
      patience = afterWaiting(patience, milliseconds)
    }
    if (step.do === 'remove') await asking.onRemoval()
    const answered = step.do === 'remove' ? await remove(asking, known, step.grants) : await look(asking, known)
    isFree = step.do === 'remove' && answered.known.removal === 'answered'
    if (isFree) patience = fullPatience
    isLooked = step.do === 'look'
    known = answered.known
    seconds = answered.retryAfterSeconds
  }
}
