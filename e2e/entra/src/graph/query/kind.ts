import type { Call } from '../request/call'
import type { Fields, Shape } from '../shape/shape'

/** An object at the other end of a relationship, by how it is shown; mixed collections say which type it is. */
export type Related = (select: string[] | null) => object

/** A list, or the one object of a relationship such as `manager`, if there is one. */
type Ends = Related[] | Related | null

/** What a list needs to know of an entity type. */
export type EntityKind<Entity> = {
  /** As in `microsoft.graph.application`. */
  name: string
  /** Set name in `$metadata#…`. */
  set: string
  shape: Shape<Entity>
  /** What a reader gets without `$select`; null is everything that is not `onSelect`. */
  usual: readonly string[] | null
  /** Paths that only the index of advanced queries can filter. Source: "Advanced query capabilities". */
  advanced: readonly string[]
  /** What `$expand` and `…/$count` may follow; absent where this world does not expand. */
  navigation?: { readonly [name: string]: (call: Call, entity: Entity) => Ends }
}

/** `Application`, the way the directory spells the type in its own messages. */
export function resourceName(kind: { name: string }): string {
  return kind.name.slice(0, 1).toUpperCase() + kind.name.slice(1)
}

export function fieldsOf<Entity>(kind: EntityKind<Entity>): Fields {
  return { ...kind.shape }
}

/** Graph takes property names in any case and answers with its own. */
export function declaredName<Entity>(kind: EntityKind<Entity>, name: string): string | null {
  return spelled(kind.shape, name)
}

export function navigationName<Entity>(kind: EntityKind<Entity>, name: string): string | null {
  return spelled(kind.navigation ?? {}, name)
}

export function spelled(declared: object, name: string): string | null {
  return Object.keys(declared).find((each) => each.toLowerCase() === name.toLowerCase()) ?? null
}
