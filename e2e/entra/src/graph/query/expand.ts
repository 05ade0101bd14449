import type { Call } from '../request/call'
import { badRequest, notInThisWorld, unknownProperty } from '../request/problem'
import { type EntityKind, navigationName } from './kind'

/** One relationship to follow, and what to show of its other end. */
type Expansion = { name: string; select: string[] | null }

const item = /^(\w+)(?:\((.*)\))?$/
/** Source: "Known issues": for directory objects an expansion returns at most twenty. */
const largest = 20

/** `$expand=owners($select=id,displayName)`. The directory follows one relationship, one step far. */
export function expansion<Entity>(call: Call, kind: EntityKind<Entity>): Expansion | null {
  const asked = call.query.get('$expand')
  if (asked === null) return null
  if (!kind.navigation) throw notInThisWorld(`$expand of ${kind.name}`)
  const [, word, options = ''] = item.exec(asked.trim()) ?? []
  if (word === undefined) throw badRequest(`Only one relationship can be expanded: '${asked}'.`)
  const name = navigationName(kind, word)
  if (name === null) throw unknownProperty('Parsing OData Select and Expand failed', word, kind)
  return { name, select: nestedSelect(options) }
}

function nestedSelect(options: string): string[] | null {
  if (options.trim() === '') return null
  const [, names] = /^\s*\$select=([\w,\s]+)$/i.exec(options) ?? []
  if (names === undefined) throw badRequest(`Only $select can be said of what is expanded: '${options}'.`)
  return names.split(',').map((name) => name.trim())
}

/** What stands for it in `$metadata#applications(…)`. */
export function contextOf({ name, select }: Expansion): string {
  return `${name}(${select?.join(',') ?? ''})`
}

export function expanded<Entity>(call: Call, kind: EntityKind<Entity>, entity: Entity, by: Expansion): object {
  const ends = kind.navigation?.[by.name]?.(call, entity) ?? null
  if (ends === null) return {}
  if (!Array.isArray(ends)) return { [by.name]: ends(by.select) }
  return { [by.name]: ends.slice(0, largest).map((show) => show(by.select)) }
}
