import { type Answer, ok } from '../answer'
import type { Call } from '../call'
import { notInThisWorld } from '../problem'
import { isAdvanced } from '../query/advanced'
import { declaredName, type EntityKind } from '../query/kind'
import { page } from '../query/page'
import { contextUrl, shown } from '../query/select'

/** One object of a mixed collection, with how its type is shown. */
export type Member = { id: string; type: string; show: (select: string[] | null) => object }

export function member<Entity extends { id?: string }>(kind: EntityKind<Entity>, entity: Entity): Member {
  return {
    id: entity.id ?? '',
    type: kind.name,
    show: (select) => shown(kind, entity, select?.flatMap((name) => declaredName(kind, name) ?? []) ?? null),
  }
}

/**
 * Collections of directory objects hold several types: each says which it is, and a selected property that a type does
 * not have is left out. `$filter` on them is not part of this world.
 */
export function memberCollection(call: Call, members: Member[]): Answer {
  if (call.query.has('$expand')) throw notInThisWorld('$expand of directory objects')
  const select =
    call.query
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()) ?? null
  const { items, nextLink } = page(call, members)
  const part = select ? `(${select.join(',')})` : ''
  return ok({
    ...contextUrl(call, `directoryObjects${part}`),
    ...(isAdvanced(call) ? { '@odata.count': members.length } : {}),
    ...(nextLink ? { '@odata.nextLink': nextLink } : {}),
    value: items.map(({ type, show }) => ({ '@odata.type': `#microsoft.graph.${type}`, ...show(select) })),
  })
}
