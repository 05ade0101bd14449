import { slotsOf } from './slots'

/** What is wrong with a translator's sentences, in one line for each: the key and what to do about it. */
export function mistakesIn(given: ReadonlyMap<string, unknown>, dutch: ReadonlyMap<string, string>): string[] {
  const missing = [...dutch.keys()].filter((key) => !given.has(key)).map((key) => `${key} is missing.`)
  const wrong = [...given].flatMap(([key, text]) => {
    const original = dutch.get(key)
    if (original === undefined) return [`${key} is not a key of ours: take it out.`]
    if (typeof text !== 'string' || text.trim() === '') return [`${key} has no sentence.`]
    const mistake = mistakeIn(text, original)
    return mistake === null ? [] : [`${key} ${mistake}`]
  })
  return [...missing, ...wrong]
}

/** A sentence takes what the Dutch one takes, or a page could not fill it in. */
function mistakeIn(text: string, original: string): string | null {
  const slots = slotsIn(text)
  if ('broken' in slots) return `is not an ICU message (${slots.broken}): “${text}”.`
  const wanted = slotsOf(original)
  const left = [...wanted].filter((slot) => !slots.found.has(slot))
  const added = [...slots.found].filter((slot) => !wanted.has(slot))
  if (left.length > 0) return `leaves out ${left.join(' and ')}.`
  return added.length > 0 ? `takes ${added.join(' and ')}, which nobody fills in.` : null
}

function slotsIn(text: string): { found: Set<string> } | { broken: string } {
  try {
    return { found: slotsOf(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { broken: error.message }
  }
}
