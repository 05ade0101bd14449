import { type Answer, ok } from '../request/answer'
import { type Call, prefers } from '../request/call'
import { chosen } from './chosen'
import { type DeltaToken, decode, encode } from './delta-token'
import type { EntityKind } from './kind'
import { pageSize } from './page'
import { contextUrl, presentation } from './select'

type Removed = { id: string; '@removed': { reason: 'changed' | 'deleted' } }

/** What a type tells of its changes: all there is when `since` is null, else what is new, and what is gone. */
export type Changes<Entity> = {
  kind: EntityKind<Entity>
  changed: (call: Call, since: number | null, at: number) => Entity[]
  removed: (call: Call, since: number, at: number) => Removed[]
  /** How an entity was, where that is known: `Prefer: return=minimal` then tells only what became different. */
  before?: (call: Call, id: string, since: number) => Entity | null
  /** What goes with an entity beside its properties. */
  beside?: (call: Call, entity: Entity, since: number | null, at: number) => object
  admit?: (call: Call) => void
}

/**
 * `…/delta`: rounds of pages that end in a link to come back with. Source: "Use delta query to track changes", and the
 * page of each type.
 */
export function delta<Entity extends { id?: string }>(changes: Changes<Entity>): (call: Call) => Answer {
  return (outer) => {
    const token = tokenIn(outer)
    const call = { ...outer, query: new URLSearchParams(token.query) }
    changes.admit?.(call)
    const { fragment, show } = presentation<Entity>(call, changes.kind)
    const all = outer.query.get('$deltatoken') === 'latest' ? [] : listed(call, changes, token, show)
    const end = token.from + pageSize(outer)
    const links =
      end < all.length
        ? { '@odata.nextLink': link(outer, '$skiptoken', { ...token, from: end }) }
        : { '@odata.deltaLink': link(outer, '$deltatoken', { ...token, since: token.at, from: 0 }) }
    return ok({ ...contextUrl(call, `${changes.kind.set}${fragment}`), ...links, value: all.slice(token.from, end) })
  }
}

/** The replica's moment is fixed when a round begins, so that pages fit together. */
function tokenIn({ query, now, tenant }: Call): DeltaToken {
  const at = now - tenant.settings.lagMs
  const page = query.get('$skiptoken')
  if (page !== null) return decode(page)
  const mark = query.get('$deltatoken')
  if (mark !== null && mark !== 'latest') return { ...decode(mark), at }
  const asked = new URLSearchParams([...query].filter(([name]) => name !== '$deltatoken'))
  return { since: null, at, from: 0, query: asked.toString() }
}

function listed<Entity extends { id?: string }>(
  call: Call,
  { kind, changed, removed, before, beside }: Changes<Entity>,
  { since, at }: DeltaToken,
  show: (entity: Entity) => object,
): object[] {
  const entities = chosen(call, kind, changed(call, since, at))
  const told = entities.map((entity) => {
    const { id = '' } = entity
    const then = since !== null && prefers(call, 'return=minimal') ? before?.(call, id, since) : null
    const whole = { id, ...show(entity) }
    return { ...(then ? difference(whole, show(then)) : whole), ...beside?.(call, entity, since, at) }
  })
  return [...told, ...(since === null ? [] : removed(call, since, at))]
}

function difference(now: object, then: object): object {
  const isNew = ([name, value]: [string, unknown]) =>
    name === 'id' || JSON.stringify(value) !== JSON.stringify(Reflect.get(then, name))
  return Object.fromEntries(Object.entries(now).filter(isNew))
}

function link(call: Call, name: string, token: DeltaToken): string {
  return `${call.context.origins.graph}${call.path.replace(/\(\)$/, '')}?${name}=${encode(token)}`
}
