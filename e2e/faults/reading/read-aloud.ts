import { Broken } from '../broken'
import { nothing, type Read } from '../claims/row'
import type { Scene } from '../claims/scene'
import { rows } from '../sentences/table'
import { dataOf } from './data'
import { type Recognised, recognise } from './recognise'

type Piece = { text: string; is: Recognised[] | 'data' }

/**
 * Holds every sentence against the tenant as it is now.
 *
 * @param where for whoever reads the violation: which page, or which mail
 * @throws Broken for a sentence that is not so, or that nobody knows
 */
export async function readAloud(
  texts: readonly string[],
  { where, scope, scene }: { where: string; scope: readonly string[]; scene: Scene },
): Promise<void> {
  const isData = await dataOf(scene)
  const before: Read[] = []
  const pieces = texts.flatMap((text) => piecesOf(text, (part) => pieceOf(part, scope, isData)) ?? unknown(text, where))
  for (const { text, is } of pieces) {
    if (is === 'data') continue
    for (const { key, values } of is) {
      const row = rows.get(key)
      if (!row) throw new Broken('I13', `nobody says what “${text}” (${key}) claims, on ${where}`)
      if (row !== nothing && !(await row(scene, { key, text, values, before })))
        throw new Broken('I13', `“${text}” (${key}) is not so after “${before.at(-1)?.text ?? ''}”, on ${where}`)
    }
    before.push(...is.map(({ key }) => ({ key, text })))
  }
}

function pieceOf(text: string, scope: readonly string[], isData: (text: string) => boolean): Piece | null {
  if (isData(text)) return { text, is: 'data' }
  const is = recognise(text, scope)
  return is.length > 0 ? { text, is } : null
}

/** A text is one message, or several that were put one after another. */
function piecesOf(text: string, pieceOfPart: (part: string) => Piece | null): Piece[] | null {
  const whole = pieceOfPart(text)
  if (whole) return [whole]
  for (const { index, 0: joint } of text.matchAll(/ ?· ?|(?<=[.!?]) | \(|(?<=[\p{L}.])[.)]+$|^[·(]|: /gu)) {
    const first = text.slice(0, index).trim()
    const rest = text.slice(index + joint.length).trim()
    const head = first === '' ? [] : [pieceOfPart(first)]
    const tail = rest === '' ? [] : piecesOf(rest, pieceOfPart)
    if (tail && head.every((one) => one !== null) && head.length + tail.length > 0) return [...head, ...tail]
  }
  return null
}

function unknown(text: string, where: string): never {
  throw new Broken('I13', `“${text}” is no sentence that we know, on ${where}`)
}
