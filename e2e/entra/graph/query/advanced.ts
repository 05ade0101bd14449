import type { Call } from '../call'
import { unsupportedQuery } from '../problem'
import type { Filter } from './filter'
import { declaredName, type EntityKind, resourceName } from './kind'
import { unknownProperty } from './select'

/** Source: "Advanced query capabilities on Microsoft Entra ID objects": the header and `$count` together unlock them. */
export function isAdvanced(call: Call): boolean {
  return isEventual(call) && call.query.get('$count') === 'true'
}

export function isEventual(call: Call): boolean {
  return call.headers.get('consistencylevel')?.toLowerCase() === 'eventual'
}

/** Refuses what the type does not have, and what only an advanced query may ask. */
export function admit<Entity>(call: Call, kind: EntityKind<Entity>, filter: Filter, variables: string[] = []): void {
  if ('left' in filter) {
    admit(call, kind, filter.left, variables)
    admit(call, kind, filter.right, variables)
  } else if (filter.kind === 'not') {
    if (!isAdvanced(call)) throw unsupportedClause(pathsOf(filter)[0] ?? [], kind)
    admit(call, kind, filter.of, variables)
  } else {
    admitPath(call, kind, filter.path, variables, needsIndex(filter))
    if ('variable' in filter && filter.of) admit(call, kind, filter.of, [...variables, filter.variable])
  }
}

function needsIndex(filter: Filter): boolean {
  return (
    (filter.kind === 'call' && filter.name !== 'startswith') || (filter.kind === 'compare' && filter.operator === 'ne')
  )
}

function admitPath<Entity>(call: Call, kind: EntityKind<Entity>, path: string[], variables: string[], index: boolean) {
  const [first = ''] = path
  if (variables.includes(first)) return
  if (declaredName(kind, first) === null) throw unknownProperty('Invalid filter clause', first, kind)
  const isIndexed = index || path.at(-1) === '$count' || kind.advanced.includes(path.join('/'))
  if (isIndexed && !isAdvanced(call)) throw unsupportedClause(path, kind)
}

function unsupportedClause(path: string[], kind: { name: string }) {
  const property = path.filter((part) => part !== '$count').join('.')
  return unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource '${resourceName(kind)}'.`,
  )
}

function pathsOf(filter: Filter): string[][] {
  if ('path' in filter) return [filter.path]
  return filter.kind === 'not' ? pathsOf(filter.of) : [...pathsOf(filter.left), ...pathsOf(filter.right)]
}
