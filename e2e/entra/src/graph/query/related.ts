import { declaredName, type EntityKind, type Related } from './kind'
import { shown } from './select'

/** One object of a relationship whose other end has one type only, which therefore goes without saying. */
export function related<Entity extends object>(kind: EntityKind<Entity>, entity: Entity): Related {
  return (select) => shown(kind, entity, select?.flatMap((name) => declaredName(kind, name) ?? []) ?? null)
}
