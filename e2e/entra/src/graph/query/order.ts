import type { Call } from '../request/call'
import { unknownProperty, unsupportedQuery } from '../request/problem'
import { isAdvanced } from './advanced'
import { declaredName, type EntityKind } from './kind'

/** `$orderby` with `$filter` is an advanced query too. Source: "Advanced query capabilities". */
export function sorted<Entity extends object>(call: Call, kind: EntityKind<Entity>, entities: Entity[]): Entity[] {
  const asked = call.query.get('$orderby')
  if (!asked) return entities
  if (call.query.has('$filter') && !isAdvanced(call)) {
    throw unsupportedQuery('Sorting not supported for current query.')
  }
  const [name = '', direction = 'asc'] = asked.split(',')[0]?.trim().split(/\s+/) ?? []
  const property = declaredName(kind, name)
  if (property === null) throw unknownProperty('Invalid orderby clause', name, kind)
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  return entities.toSorted((a, b) => sign * compare(Reflect.get(a, property), Reflect.get(b, property)))
}

function compare(a: unknown, b: unknown): number {
  return String(a ?? '').localeCompare(String(b ?? ''), 'en', { sensitivity: 'base' })
}
