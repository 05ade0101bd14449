import { type Answer, ok } from '../request/answer'
import type { Call } from '../request/call'
import { isAdvanced } from './advanced'
import { chosen } from './chosen'
import type { EntityKind } from './kind'
import { sorted } from './order'
import { page } from './page'
import { contextUrl, presentation } from './select'

/**
 * A list as Graph answers it: filtered, searched, ordered, counted, cut into pages. What a reader may not see of an
 * entity is hidden last, only on the page that goes out.
 */
export function collection<Entity extends object>(
  call: Call,
  kind: EntityKind<Entity>,
  entities: Entity[],
  seenByReader: (entity: Entity) => Entity = (entity) => entity,
): Answer {
  const { fragment, show } = presentation(call, kind)
  const kept = sorted(call, kind, chosen(call, kind, entities))
  const { items, nextLink } = page(call, kept)
  return ok({
    ...contextUrl(call, `${kind.set}${fragment}`),
    ...(isAdvanced(call) ? { '@odata.count': kept.length } : {}),
    ...(nextLink ? { '@odata.nextLink': nextLink } : {}),
    value: items.map((each) => show(seenByReader(each))),
  })
}
