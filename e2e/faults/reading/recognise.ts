import { en as mail } from '@/lib/i18n/mail/en'
import { en } from '@/lib/i18n/messages/en'
import { leavesOf } from '../sentences/table'
import { type Pattern, patternsOf } from './pattern'

/** A text of a page as one of our messages, with what stands in its places. */
export type Recognised = { key: string; values: Record<string, string> }

type Known = Pattern & { key: string }

const known: Known[] = leavesOf<string>({ ...en, mail }).flatMap(([key, message]) =>
  patternsOf(message).map((pattern) => ({ ...pattern, key })),
)

/**
 * The messages that a text may be: those of the first part of the scope that knows it, and of those the ones that say most of
 * it themselves. More than one where two of them are the same words. Empty: it is none.
 *
 * @param scope parts of the messages that a page uses, `receipt.outcomes` before `receipt`
 */
export function recognise(text: string, scope: readonly string[]): Recognised[] {
  for (const part of scope) {
    const fitting = known.filter(({ key, regexp }) => key.startsWith(`${part}.`) && regexp.test(text))
    const most = Math.max(...fitting.map(({ literal }) => literal))
    const best = fitting.filter(({ literal }) => literal === most)
    if (best.length > 0) return best.map((one) => ({ key: one.key, values: valuesOf(one, text) }))
  }
  return []
}

function valuesOf({ regexp, names }: Known, text: string): Record<string, string> {
  const found = regexp.exec(text)?.slice(1) ?? []
  return Object.fromEntries(names.map((name, index) => [name, found[index] ?? '']))
}
