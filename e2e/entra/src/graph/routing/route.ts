import type { Scopes } from '../permissions/scopes'
import type { Who } from '../permissions/who'
import type { Answer } from '../request/answer'
import type { Call } from '../request/call'
import { methodNotAllowed, unknownSegment } from '../request/problem'
import { fit, type Key, type Segment, textOf } from './path'

/** A path Graph answers, and beside it what the token must carry and who may ask. `authorize.ts` enforces both. */
export type Route = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: string
  scopes: Scopes
  /** Directory roles and ownership; a function where the body decides. */
  who: Who | ((call: Call) => Who)
  /** Resource units before discounts, as in Microsoft's throttling tables; 1 unless said. */
  cost?: number
  work: (call: Call) => Answer | Promise<Answer>
}

/** The first route that fits, or the refusal Graph's gateway gives: 405 for the method, 400 for the path. */
export function find(
  routes: Route[],
  method: string,
  segments: Segment[],
): { route: Route; keys: Record<string, Key> } {
  const fits = routes.map((route) => ({ route, ...fit(route.path, segments) }))
  const whole = fits.filter((each) => each.whole)
  const found = whole.find(({ route }) => route.method === method)
  if (found) return found
  if (whole.length > 0) throw methodNotAllowed()
  const furthest = Math.max(...fits.map(({ matched }) => matched))
  throw unknownSegment(textOf(segments[furthest] ?? segments.at(-1) ?? ''))
}
