import { type Answer, ok } from '../answer'
import type { Call } from '../call'
import { isAdvanced } from './advanced'
import { chosen } from './chosen'
import type { EntityKind } from './kind'
import { sorted } from './order'
import { page } from './page'
import { contextUrl, presentation } from './select'

/** A list as Graph answers it: filtered, searched, ordered, counted, cut into pages. */
export function collection<Entity extends object>(call: Call, kind: EntityKind<Entity>, entities: Entity[]): Answer {
  const { fragment, show } = presentation(call, kind)
  const kept = sorted(call, kind, chosen(call, kind, entities))
  const { items, nextLink } = page(call, kept)
  return ok({
    ...contextUrl(call, `${kind.set}${fragment}`),
    ...(isAdvanced(call) ? { '@odata.count': kept.length } : {}),
    ...(nextLink ? { '@odata.nextLink': nextLink } : {}),
    value: items.map(show),
  })
}
