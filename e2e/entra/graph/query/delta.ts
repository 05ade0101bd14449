import type { Table } from '../../world/model'
import { type Change, changes } from '../../world/table'
import { type Answer, ok } from '../answer'
import { type Call, prefers } from '../call'
import { Problem } from '../problem'
import { chosen } from './chosen'
import type { EntityKind } from './kind'
import { pageSize } from './page'
import { contextUrl, presentation } from './select'

export type Tracked<Stored, Entity> = {
  table: Table<Stored>
  view(stored: Stored): Entity
  /** What left the list and can be restored has `changed`, what is gone for good was `deleted`. */
  isRestorable(id: string): boolean
}

/** What a link remembers: the query of the first call, how far the client knows, and where in a page run it stands. */
type Token = { since: number | null; until: number; from: number; select: string | null; filter: string | null }

/**
 * `GET …/delta`: everything first, then what changed since. Links carry the query themselves. The step back by a
 * millisecond repeats a change rather than losing one that shares its moment; Microsoft repeats some too.
 * Source: "Use delta query to track changes in Microsoft Graph data".
 */
export function delta<Stored, Entity extends { id?: string }>(
  call: Call,
  kind: EntityKind<Entity>,
  tracked: Tracked<Stored, Entity>,
): Answer {
  const token = tokenOf(call)
  const asked = { ...call, query: optionsOf(token) }
  const { fragment, show } = presentation<Entity>(asked, kind)
  const all = isLatest(call) ? [] : changes(tracked.table, token.since, token.until, call.tenant.settings.lagMs)
  const items = all.flatMap((change) => described(asked, kind, tracked, change, show))
  const end = token.from + pageSize(call)
  const next = { ...token, from: end }
  const done = { ...token, since: token.until - 1, from: 0 }
  return ok({
    ...contextUrl(call, `${kind.set}${fragment}`),
    ...(end < items.length
      ? { '@odata.nextLink': linkTo(call, '$skiptoken', next) }
      : { '@odata.deltaLink': linkTo(call, '$deltatoken', done) }),
    value: items.slice(token.from, end),
  })
}

function described<Stored, Entity extends { id?: string }>(
  call: Call,
  kind: EntityKind<Entity>,
  { view, isRestorable }: Tracked<Stored, Entity>,
  { id, before, after }: Change<Stored>,
  show: (entity: Entity) => object,
): object[] {
  if (after === null) return [{ id, '@removed': { reason: isRestorable(id) ? 'changed' : 'deleted' } }]
  const [kept] = chosen(call, kind, [view(after)])
  if (!kept) return []
  const whole = { id, ...show(kept) }
  return [before !== null && prefers(call, 'return=minimal') ? difference(whole, show(view(before))) : whole]
}

/** Source: "Prefer: return=minimal" of delta: of a changed object only what changed. */
function difference(now: object, then: object): object {
  const isNew = ([name, value]: [string, unknown]) =>
    name === 'id' || JSON.stringify(value) !== JSON.stringify(Reflect.get(then, name))
  return Object.fromEntries(Object.entries(now).filter(isNew))
}

function isLatest(call: Call): boolean {
  return call.query.get('$deltatoken') === 'latest'
}

function tokenOf(call: Call): Token {
  const text = call.query.get('$skiptoken') ?? call.query.get('$deltatoken')
  if (text === null || isLatest(call)) {
    const [select, filter] = [call.query.get('$select'), call.query.get('$filter')]
    return { since: null, until: call.now, from: 0, select, filter }
  }
  const known = read(text)
  return call.query.has('$deltatoken') ? { ...known, until: call.now } : known
}

function read(text: string): Token {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Token
  } catch {
    throw new Problem(400, 'Directory_ExpiredPageToken', 'The specified page token is invalid.')
  }
}

function optionsOf({ select, filter }: Token): URLSearchParams {
  return new URLSearchParams({
    ...(select === null ? {} : { $select: select }),
    ...(filter === null ? {} : { $filter: filter }),
  })
}

function linkTo(call: Call, option: string, token: Token): string {
  const text = Buffer.from(JSON.stringify(token)).toString('base64url')
  return `${call.context.origins.graph}${call.path.replace(/\(\)$/, '')}?${option}=${text}`
}
