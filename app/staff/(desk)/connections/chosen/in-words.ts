import { mostChosen } from '@/lib/desk/chosen/rows'

export function connections(count: number): string {
  return count === 1 ? '1 connection' : `${count.toLocaleString('en-GB')} connections`
}

export const tooMany = `More than ${connections(mostChosen)} match, which is the most for one press. Nothing was changed: narrow the list.`

export const noneMatch =
  'None match any more: they were changed by a press before this one, or meanwhile. The list shows them as they are now.'

/** The page around it shows them as they are now. */
export function changedInWords(now: number): string {
  const found = now === 0 ? 'now there is none' : `now it is about ${connections(now)}`
  return `Something changed since this page was opened: ${found}. Nothing was done: look again, and press again.`
}
