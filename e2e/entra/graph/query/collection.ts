import { type Answer, ok } from '../answer'
import type { Call } from '../call'
import { unsupportedQuery } from '../problem'
import { complete } from '../shape/complete'
import { admit, isAdvanced, isEventual } from './advanced'
import { passes } from './filter'
import type { EntityKind } from './kind'
import { sorted } from './order'
import { page } from './page'
import { parseFilter } from './parse-filter'
import { found } from './search'
import { contextUrl, selected, shown } from './select'

type Options = {
  /** Instead of the kind's own set: `applications('…')/owners`. */
  context?: string
  /** Members of a mixed collection say what they are. */
  annotate?: (entity: object) => object
}

/** A list as Graph answers it: filtered, searched, ordered, counted, cut into pages. */
export function collection<Entity extends object>(
  call: Call,
  kind: EntityKind<Entity>,
  entities: Entity[],
  options: Options = {},
): Answer {
  const select = selected(call, kind)
  const kept = sorted(call, kind, chosen(call, kind, entities))
  const { items, nextLink } = page(call, kept)
  const part = select ? `(${select.join(',')})` : ''
  return ok({
    ...contextUrl(call, `${options.context ?? kind.set}${part}`),
    ...(isAdvanced(call) ? { '@odata.count': kept.length } : {}),
    ...(nextLink ? { '@odata.nextLink': nextLink } : {}),
    value: items.map((entity) => ({ ...options.annotate?.(entity), ...shown(kind, entity, select) })),
  })
}

/** `…/$count` answers with a bare number. Without the header the directory does not count at all. */
export function count<Entity extends object>(call: Call, kind: EntityKind<Entity>, entities: Entity[]): Answer {
  if (!isEventual(call)) throw unsupportedQuery('$count is not currently supported.')
  return { status: 200, text: String(chosen(call, kind, entities).length) }
}

function chosen<Entity extends object>(call: Call, kind: EntityKind<Entity>, entities: Entity[]): Entity[] {
  const text = call.query.get('$filter')
  const searched = found(call, entities)
  if (!text) return searched
  const filter = parseFilter(text)
  admit(call, kind, filter)
  return searched.filter((entity) => passes(filter, complete(kind.shape, entity)))
}
