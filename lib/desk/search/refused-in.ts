import { isGraphCode } from '@/lib/refusals/graph'

/** A shorter code of Graph's (`BadRequest`, `Forbidden`) may be a word of somebody's name. */
const shortestCode = 15

const loginNumber = /\bAADSTS(\d{4,9})\b/i

/**
 * What a pasted message of Microsoft's says was refused: the AADSTS number, or a code of Graph's that has a meaning here. Null
 * where it says neither.
 */
export function refusedIn(text: string): number | string | null {
  const number = loginNumber.exec(text)?.[1]
  if (number) return Number(number)
  return text.match(/\w+/g)?.find((word) => word.length >= shortestCode && isGraphCode(word)) ?? null
}
