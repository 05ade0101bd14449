import type { Call } from '../request/call'
import { complete } from '../shape/complete'
import { admitted, pathsOf } from './admit'
import { passes } from './filter'
import type { EntityKind } from './kind'
import { parseFilter } from './parse-filter'
import { found } from './search'
import { part } from './select'

/** Those that `$search` finds and `$filter` lets pass. */
export function chosen<Entity extends object>(call: Call, kind: EntityKind<Entity>, entities: Entity[]): Entity[] {
  const text = call.query.get('$filter')
  const searched = found(call, entities)
  if (!text) return searched
  const filter = admitted(call, kind, parseFilter(text))
  const names = pathsOf(filter).map(([first = '']) => first)
  const related = Object.entries(kind.navigation ?? {}).filter(([name]) => names.includes(name))
  const shape = part(
    kind.shape,
    names.filter((name) => name in kind.shape),
  )
  return searched.filter((entity) => {
    const ends = related.map(([name, follow]) => [
      name,
      [follow(call, entity) ?? []].flat().map((show) => show(['id'])),
    ])
    return passes(filter, { ...complete(shape, entity), ...Object.fromEntries(ends) })
  })
}
