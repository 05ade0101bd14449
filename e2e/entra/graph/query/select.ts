import type { Call } from '../call'
import { Problem } from '../problem'
import { complete } from '../shape/complete'
import { declaredName, type EntityKind, fieldsOf } from './kind'

/** The names asked for, in Graph's own spelling; null when the client left the choice to Graph. */
export function selected<Entity>(call: Call, kind: EntityKind<Entity>): string[] | null {
  const asked = call.query.get('$select')
  if (!asked || asked.trim() === '*') return null
  return asked.split(',').map((name) => {
    const declared = declaredName(kind, name.trim())
    if (declared === null) throw unknownProperty('Parsing OData Select and Expand failed', name.trim(), kind)
    return declared
  })
}

export function shown<Entity extends object>(
  kind: EntityKind<Entity>,
  entity: Entity,
  select: string[] | null,
): object {
  const whole = complete(kind.shape, entity)
  const fields = fieldsOf(kind)
  const names = select ?? kind.usual ?? Object.keys(kind.shape).filter((name) => !fields[name]?.onSelect)
  return Object.fromEntries(names.map((name) => [name, Reflect.get(whole, name)]))
}

export function contextUrl(call: Call, fragment: string): { '@odata.context': string } {
  return { '@odata.context': `${call.context.origins.graph}/v1.0/$metadata#${fragment}` }
}

/** One entity as an answer's body, with the context that says which part of it. */
export function single<Entity extends object>(call: Call, kind: EntityKind<Entity>, entity: Entity): object {
  const select = selected(call, kind)
  const part = select ? `(${select.join(',')})` : ''
  return { ...contextUrl(call, `${kind.set}${part}/$entity`), ...shown(kind, entity, select) }
}

export function unknownProperty(doing: string, name: string, kind: { name: string }): Problem {
  const message = `${doing}: Could not find a property named '${name}' on type 'microsoft.graph.${kind.name}'.`
  return new Problem(400, 'BadRequest', message)
}
