import type { Call } from '../request/call'
import { unknownProperty, unsupportedQuery } from '../request/problem'
import type { Fields, Property } from '../shape/shape'
import { isAdvanced } from './advanced'
import type { Filter } from './filter'
import { type EntityKind, fieldsOf, navigationName, resourceName, spelled } from './kind'

/** What a lambda named, and what one of it is: in `tags/any(t:…)` a `t` is a text. */
type Variables = { readonly [name: string]: Property }

/**
 * The filter with every name as Graph spells it; refuses what the type does not have, and what only an advanced query
 * may ask. Source: "Advanced query capabilities on Microsoft Entra ID objects".
 */
export function admitted<Entity>(call: Call, kind: EntityKind<Entity>, filter: Filter): Filter {
  requireFewClauses(filter)
  return admit(call, kind, filter, {})
}

function admit<Entity>(call: Call, kind: EntityKind<Entity>, filter: Filter, variables: Variables): Filter {
  if ('left' in filter) {
    const left = admit(call, kind, filter.left, variables)
    return { ...filter, left, right: admit(call, kind, filter.right, variables) }
  }
  if (filter.kind === 'not') {
    if (!isAdvanced(call)) throw unsupportedClause(pathsOf(filter)[0] ?? [], kind)
    return { ...filter, of: admit(call, kind, filter.of, variables) }
  }
  const { path, property } = resolved(kind, filter.path, variables)
  requireSupport(call, kind, { ...filter, path }, variables)
  if (!('variable' in filter) || !filter.of) return { ...filter, path }
  const of = admit(call, kind, filter.of, { ...variables, ...(property ? { [filter.variable]: property } : {}) })
  return { ...filter, path, of }
}

function resolved<Entity>(kind: EntityKind<Entity>, path: string[], variables: Variables) {
  const [first = '', ...rest] = path
  const variable = variables[first]
  if (variable) return inside(kind, [first], variable, rest)
  const navigation = navigationName(kind, first)
  if (navigation) return { path: [navigation, ...rest], property: null }
  return inside(kind, [], { fields: fieldsOf(kind) }, path)
}

/** Follows the names from a complex property down. */
function inside<Entity>(kind: EntityKind<Entity>, start: string[], of: Property | { fields: Fields }, names: string[]) {
  let property = of
  const path = [...start]
  for (const name of names) {
    if (name === '$count') return { path: [...path, name], property: null }
    const declared = spelled(property.fields, name)
    const next = declared === null ? undefined : property.fields[declared]
    if (declared === null || next === undefined) throw unknownProperty('Invalid filter clause', name, kind)
    path.push(declared)
    property = next
  }
  return { path, property: 'kind' in property ? property : null }
}

type Leaf = Exclude<Filter, { left: Filter } | { kind: 'not' }>

function requireSupport<Entity>(call: Call, kind: EntityKind<Entity>, filter: Leaf, variables: Variables) {
  const isNever = filter.kind === 'call' && filter.name === 'contains'
  const isOfVariable = variables[filter.path[0] ?? ''] !== undefined
  const isIndexed = !isOfVariable && (filter.path.at(-1) === '$count' || kind.advanced.includes(filter.path.join('/')))
  if (isNever || ((isIndexed || needsIndex(filter)) && !isAdvanced(call))) throw unsupportedClause(filter.path, kind)
}

function needsIndex(filter: Leaf): boolean {
  if (filter.kind === 'call') return filter.name === 'endswith'
  return filter.kind === 'compare' && filter.operator === 'ne'
}

/** Source: "Use the $filter query parameter": fifteen expressions at most where alternatives are listed. */
const mostClauses = 15

function requireFewClauses(filter: Filter) {
  const clauses = alternatives(filter)
  if (clauses <= mostClauses) return
  throw unsupportedQuery(
    `Too many child clauses specified in search filter expression containing 'OR' operators: ${clauses}. Max allowed: ${mostClauses}.`,
  )
}

function alternatives(filter: Filter): number {
  if (filter.kind === 'or') return alternatives(filter.left) + alternatives(filter.right)
  if (filter.kind === 'and') return Math.max(alternatives(filter.left), alternatives(filter.right))
  return filter.kind === 'in' ? filter.values.length : 1
}

function unsupportedClause(path: string[], kind: { name: string }) {
  const property = path.filter((part) => part !== '$count').join('.')
  return unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource '${resourceName(kind)}'.`,
  )
}

export function pathsOf(filter: Filter): string[][] {
  if ('path' in filter) return [filter.path]
  return filter.kind === 'not' ? pathsOf(filter.of) : [...pathsOf(filter.left), ...pathsOf(filter.right)]
}
