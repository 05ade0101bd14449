/** A parsed `$filter`. Paths are names from the entity down: `web/redirectUris` is `['web', 'redirectUris']`. */
export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; of: Filter }
  | { kind: 'compare'; path: string[]; operator: Operator; value: Literal }
  | { kind: 'in'; path: string[]; values: Literal[] }
  | { kind: 'call'; name: Matcher; path: string[]; value: Literal }
  | { kind: 'any' | 'all'; path: string[]; variable: string; of: Filter | null }

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'
export type Matcher = 'startswith' | 'endswith' | 'contains'
export type Literal = string | number | boolean | null

type Scope = Record<string, unknown>

/** Whether the entity passes. `variables` holds what a lambda named: in `tags/any(t:t eq 'x')`, one tag as `t`. */
export function passes(filter: Filter, entity: object, variables: Scope = {}): boolean {
  switch (filter.kind) {
    case 'and':
      return passes(filter.left, entity, variables) && passes(filter.right, entity, variables)
    case 'or':
      return passes(filter.left, entity, variables) || passes(filter.right, entity, variables)
    case 'not':
      return !passes(filter.of, entity, variables)
    case 'compare':
      return compares(filter.operator, at(filter.path, entity, variables), filter.value)
    case 'in':
      return filter.values.some((value) => compares('eq', at(filter.path, entity, variables), value))
    case 'call':
      return matches(filter.name, at(filter.path, entity, variables), filter.value)
    case 'any':
    case 'all':
      return everyOrSome(filter, at(filter.path, entity, variables), entity, variables)
  }
}

type Lambda = Extract<Filter, { variable: string }>

function everyOrSome({ kind, variable, of }: Lambda, items: unknown, entity: object, variables: Scope): boolean {
  if (!Array.isArray(items)) return false
  const test = (item: unknown) => of === null || passes(of, entity, { ...variables, [variable]: item })
  return kind === 'any' ? items.some(test) : items.every(test)
}

/** `$count` at the end of a path is the length of the collection before it. */
function at(path: string[], entity: object, variables: Scope): unknown {
  const [first = '', ...rest] = path
  const start: unknown = first in variables ? variables[first] : Reflect.get(entity, first)
  return rest.reduce((value: unknown, name) => {
    if (name === '$count') return Array.isArray(value) ? value.length : 0
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  }, start)
}

/** The directory compares texts without regard to case; dates are compared as moments. */
function ordered(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value.toLowerCase()
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function compares(operator: Operator, left: unknown, right: Literal): boolean {
  const [a, b] = [ordered(left), ordered(right)]
  if (operator === 'eq') return a === b
  if (operator === 'ne') return a !== b
  if (a === null || b === null) return false
  return { gt: a > b, ge: a >= b, lt: a < b, le: a <= b }[operator]
}

function matches(name: Matcher, value: unknown, part: Literal): boolean {
  if (typeof value !== 'string' || typeof part !== 'string') return false
  const [text, wanted] = [value.toLowerCase(), part.toLowerCase()]
  if (name === 'startswith') return text.startsWith(wanted)
  return name === 'endswith' ? text.endsWith(wanted) : text.includes(wanted)
}
