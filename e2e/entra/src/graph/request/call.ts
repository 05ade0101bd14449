import type { BoxContext } from '../../context'
import type { Table, Tenant } from '../../world/model'
import { read, readAll } from '../../world/table'
import type { Lag } from '../../world/time/lag'
import type { Key } from '../routing/path'
import type { Caller } from './caller'
import { unreadable } from './problem'

/** The body as it came: JSON is parsed only when the content type says so. */
export type Payload = { type: string | null; bytes: Uint8Array }

/** One request on its way through the box, the same whether it came alone or inside a `$batch`. */
export type Call = {
  context: BoxContext
  tenant: Tenant
  caller: Caller
  /** One moment for the whole request, so that a handler does not straddle a replica's catching up. */
  now: number
  /** Of the replica this request landed on. */
  lag: Lag
  method: string
  /** Path from the version on, for `@odata.nextLink`: `/v1.0/users`. */
  path: string
  /** What stands at `{…}` in the route. */
  keys: Record<string, Key>
  query: URLSearchParams
  headers: Headers
  payload: Payload
}

/** What a replica shows of a table now. */
export function visible<Entity>(call: Call, table: Table<Entity>): Entity[] {
  return readAll(table, call.now, call.lag)
}

export function seen<Entity>(call: Call, table: Table<Entity>, id: string): Entity | null {
  return read(table, id, call.now, call.lag)
}

export function key(call: Call, name: string): Key {
  const found = call.keys[name]
  if (!found) throw new Error(`The route has no {${name}}.`)
  return found
}

export function prefers(call: Call, preference: string): boolean {
  const asked = call.headers.get('prefer') ?? ''
  return asked.split(',').some((each) => each.trim().toLowerCase() === preference)
}

/** The JSON object in the body; anything else is refused as Graph's gateway does. */
export function bodyOf(call: Call): Record<string, unknown> {
  if (!call.payload.type?.toLowerCase().includes('json')) throw unreadable()
  const parsed = parse(call.payload.bytes)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw unreadable()
  return { ...parsed }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw unreadable()
  }
}
