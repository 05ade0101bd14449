import { isEventual } from '../query/advanced'
import { type Answer, noContent } from '../request/answer'
import type { Call } from '../request/call'
import { Problem, UnknownProperty, unknownSegment, unsupportedQuery } from '../request/problem'
import { type Key, type Segment, textOf } from './path'
import { find, type Route } from './route'

/** A route, and how its answer is read where the path goes one step beyond it. */
type Found = { route: Route; keys: Record<string, Key>; work: (call: Call) => Promise<Answer> }

/**
 * What answers a path. Beyond the paths with routes of their own, every list can be counted (`…/$count`), and of every
 * entity one property asked for, as JSON or bare (`…/displayName`, `…/displayName/$value`).
 * Source: OData 4.01 part 1, §11.2.4 "Requesting Individual Properties" and §11.2.10 "Requesting the Number of Items".
 */
export function resolve(routes: Route[], method: string, segments: Segment[]): Found {
  try {
    const found = find(routes, method, segments)
    return { ...found, work: async (call) => found.route.work(call) }
  } catch (refusal) {
    const isUnknown = refusal instanceof Problem && refusal.status === 400
    const beyond = method === 'GET' && isUnknown ? (counted(routes, segments) ?? property(routes, segments)) : null
    if (beyond) return beyond
    throw refusal
  }
}

function counted(routes: Route[], segments: Segment[]): Found | null {
  if (segments.at(-1) !== '$count') return null
  const list = whole(routes, segments.slice(0, -1))
  if (!list || isEntity(list.route)) return null
  return {
    ...list,
    work: async (call) => {
      if (!isEventual(call)) throw unsupportedQuery('$count is not currently supported.')
      const { body } = await list.route.work({ ...call, query: withOption(call.query, '$count', 'true') })
      return { status: 200, text: String(Reflect.get(body ?? {}, '@odata.count')) }
    },
  }
}

function property(routes: Route[], segments: Segment[]): Found | null {
  const isBare = segments.at(-1) === '$value'
  const path = isBare ? segments.slice(0, -1) : segments
  const name = textOf(path.at(-1) ?? '')
  const entity = /^[a-z]\w*$/i.test(name) ? whole(routes, path.slice(0, -1)) : null
  if (!entity || !isEntity(entity.route)) return null
  return {
    ...entity,
    work: async (call) => {
      const { body = {} } = await read(entity.route, call, name)
      const key = Object.keys(body).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name
      const value: unknown = Reflect.get(body, key)
      if (value === null) return noContent
      return isBare ? bare(value) : { status: 200, body: { '@odata.context': contextOf(body, key), value } }
    },
  }
}

async function read(route: Route, call: Call, name: string): Promise<Answer> {
  try {
    return await route.work({ ...call, query: withOption(call.query, '$select', `id,${name}`) })
  } catch (refusal) {
    throw refusal instanceof UnknownProperty ? unknownSegment(name) : refusal
  }
}

function contextOf(body: object, name: string): string {
  const [origin = '', fragment = ''] = String(Reflect.get(body, '@odata.context')).split('#')
  return `${origin}#${fragment.replace(/\(.*$/, '')}('${Reflect.get(body, 'id')}')/${name}`
}

function bare(value: unknown): Answer {
  if (typeof value !== 'object') return { status: 200, text: String(value) }
  throw new Problem(400, 'BadRequest', 'The value of a complex property or a collection has no bare form.')
}

function whole(routes: Route[], segments: Segment[]): { route: Route; keys: Record<string, Key> } | null {
  try {
    return find(routes, 'GET', segments)
  } catch {
    return null
  }
}

/** One object stands behind a key, or is the caller. */
function isEntity({ path }: Route): boolean {
  return /\/\{\w+\}$/.test(path) || path === '/me'
}

function withOption(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(query)
  changed.set(name, value)
  return changed
}
