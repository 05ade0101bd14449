import { type Answer, ok } from '../../answer'
import type { Call } from '../../call'
import type { EntityKind } from '../../query/kind'
import { contextUrl, selected, shown } from '../../query/select'
import { type DeltaToken, decode, encode } from './token'

export type Removed = { id: string; '@removed': { reason: 'changed' | 'deleted' } }

/** What a type tells of its changes: all there is when `since` is null, else what is new, and what is gone. */
export type Changes<Entity> = {
  kind: EntityKind<Entity>
  changed: (call: Call, since: number | null, at: number) => Entity[]
  removed: (call: Call, since: number, at: number) => Removed[]
  /** What goes with an entity beside its properties. */
  beside?: (call: Call, entity: Entity, since: number | null, at: number) => object
  admit?: (call: Call) => void
}

const usualSize = 100

/**
 * `…/delta`: rounds of pages that end in a link to come back with. Source: "Use delta query to track changes", and the
 * page of each type. An entity that changed comes whole, so `Prefer: return=minimal` is not honoured.
 */
export function delta<Entity extends { id?: string }>(changes: Changes<Entity>): (call: Call) => Answer {
  return (outer) => {
    const token = tokenIn(outer)
    const call = { ...outer, query: new URLSearchParams(token.query) }
    changes.admit?.(call)
    const select = selected(call, changes.kind)
    const all = outer.query.get('$deltatoken') === 'latest' ? [] : listed(call, changes, token, select)
    const size = sizeIn(outer)
    const end = token.from + size
    const links =
      end < all.length
        ? { '@odata.nextLink': link(outer, '$skiptoken', { ...token, from: end }) }
        : { '@odata.deltaLink': link(outer, '$deltatoken', { ...token, since: token.at, from: 0 }) }
    const part = select ? `(${select.join(',')})` : ''
    return ok({ ...contextUrl(call, `${changes.kind.set}${part}`), ...links, value: all.slice(token.from, end) })
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
  { kind, changed, removed, beside }: Changes<Entity>,
  { since, at }: DeltaToken,
  select: string[] | null,
): object[] {
  const names = select && !select.includes('id') ? [...select, 'id'] : select
  const entities = changed(call, since, at)
  return [
    ...entities.map((entity) => ({ ...shown(kind, entity, names), ...beside?.(call, entity, since, at) })),
    ...(since === null ? [] : removed(call, since, at)),
  ]
}

function sizeIn({ headers }: Call): number {
  const asked = /odata\.maxpagesize=(\d+)/i.exec(headers.get('prefer') ?? '')?.[1]
  return asked ? Math.min(Math.max(Number(asked), 1), 999) : usualSize
}

function link(call: Call, name: string, token: DeltaToken): string {
  return `${call.context.origins.graph}${call.path}?${name}=${encode(token)}`
}
