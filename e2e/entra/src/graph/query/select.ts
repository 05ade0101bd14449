import type { Call } from '../request/call'
import { unknownProperty } from '../request/problem'
import { complete } from '../shape/complete'
import type { Shape } from '../shape/shape'
import { contextOf, expanded, expansion } from './expand'
import { declaredName, type EntityKind, fieldsOf } from './kind'

/** The names asked for, in Graph's own spelling; null when the client left the choice to Graph. */
export function selected<Entity>(call: Call, kind: EntityKind<Entity>): string[] | null {
  const asked = call.query.get('$select')
  if (!asked || asked.trim() === '*') return null
  const names = asked.split(',').map((name) => {
    const declared = declaredName(kind, name.trim())
    if (declared === null) throw unknownProperty('Parsing OData Select and Expand failed', name.trim(), kind)
    return declared
  })
  return [...new Set(names)]
}

export function shown<Entity extends object>(
  kind: EntityKind<Entity>,
  entity: Entity,
  select: string[] | null,
): object {
  const fields = fieldsOf(kind)
  const names = select ?? kind.usual ?? Object.keys(kind.shape).filter((name) => !fields[name]?.onSelect)
  return complete(part(kind.shape, names), entity)
}

/** Only the named properties, so that a list of twenty thousand costs what is asked for and no more. */
export function part<Entity>(shape: Shape<Entity>, names: readonly string[]): Shape<Entity> {
  const chosen = names.map((name) => [name, Reflect.get(shape, name)])
  return Object.fromEntries(chosen) as Shape<Entity>
}

export function contextUrl(call: Call, fragment: string): { '@odata.context': string } {
  return { '@odata.context': `${call.context.origins.graph}/v1.0/$metadata#${fragment}` }
}

/** How a reader wants entities shown, and how `@odata.context` says so. */
export function presentation<Entity extends object>(call: Call, kind: EntityKind<Entity>) {
  const select = selected(call, kind)
  const expand = expansion(call, kind)
  const parts = [...(select ?? []), ...(expand ? [contextOf(expand)] : [])]
  return {
    fragment: parts.length > 0 ? `(${parts.join(',')})` : '',
    show: (entity: Entity) => ({
      ...shown(kind, entity, select),
      ...(expand ? expanded(call, kind, entity, expand) : {}),
    }),
  }
}

/** One entity as an answer's body, with the context that says which part of it. */
export function single<Entity extends object>(call: Call, kind: EntityKind<Entity>, entity: Entity): object {
  const { fragment, show } = presentation(call, kind)
  return { ...contextUrl(call, `${kind.set}${fragment}/$entity`), ...show(entity) }
}
