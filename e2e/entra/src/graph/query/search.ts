import type { Call } from '../request/call'
import { unsupportedQuery } from '../request/problem'
import { isEventual } from './advanced'

const clause = /"([\w]+):((?:[^"\\]|\\.)*)"/g

/**
 * `$search="displayName:web" OR "description:x"`. The directory splits values into words and matches their beginnings;
 * clauses joined by AND must all match. Source: "Use the $search query parameter", directory objects.
 */
export function found<Entity extends object>(call: Call, entities: Entity[]): Entity[] {
  const text = call.query.get('$search')
  if (!text) return entities
  if (!isEventual(call)) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    )
  }
  const clauses = [...text.matchAll(clause)].map(([, property = '', words = '']) => ({ property, words }))
  if (clauses.length === 0) throw unsupportedQuery(`Invalid $search clause: ${text}`)
  const isEvery = / AND /i.test(text.replaceAll(clause, '""'))
  return entities.filter((entity) => {
    const hits = clauses.map(({ property, words }) => hit(Reflect.get(entity, property), words))
    return isEvery ? hits.every(Boolean) : hits.some(Boolean)
  })
}

function hit(value: unknown, words: string): boolean {
  const parts = wordsOf(value)
  return wordsOf(words).every((word) => parts.some((part) => part.startsWith(word)))
}

function wordsOf(value: unknown): string[] {
  const spaced = String(value ?? '').replaceAll(/([a-z])([A-Z])/g, '$1 $2')
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
