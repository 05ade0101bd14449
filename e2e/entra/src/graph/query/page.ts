import type { Call } from '../request/call'
import { badRequest, Problem, unsupportedQuery } from '../request/problem'

const usualSize = 100
const largest = 999

/** Cuts a page out of the list; the rest is reached by `@odata.nextLink`, whose token a client must not look into. */
export function page<Item>(call: Call, items: Item[]): { items: Item[]; nextLink: string | null } {
  if (call.query.has('$skip')) throw badRequest("'$skip' is not supported by the service.")
  const size = pageSize(call)
  const start = startOf(call.query.get('$skiptoken'))
  const end = start + size
  return { items: items.slice(start, end), nextLink: end < items.length ? linkTo(call, end) : null }
}

/** `$top` wins over `Prefer: odata.maxpagesize`, which only asks. */
export function pageSize(call: Call): number {
  const top = call.query.get('$top')
  if (top === null) return preferred(call.headers.get('prefer'))
  const size = Number(top)
  if (Number.isInteger(size) && size >= 1 && size <= largest) return size
  throw unsupportedQuery(`Invalid page size specified: '${top}'. Must be between 1 and ${largest} inclusive.`)
}

function preferred(prefer: string | null): number {
  const asked = Number(/odata\.maxpagesize\s*=\s*(\d+)/i.exec(prefer ?? '')?.[1] ?? usualSize)
  return asked >= 1 ? Math.min(asked, largest) : usualSize
}

function startOf(token: string | null): number {
  if (token === null) return 0
  const start = Number(/^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1] ?? Number.NaN)
  if (Number.isNaN(start)) throw new Problem(400, 'Directory_ExpiredPageToken', 'The specified page token is invalid.')
  return start
}

function linkTo(call: Call, start: number): string {
  const query = new URLSearchParams(call.query)
  query.set('$skiptoken', Buffer.from(`from:${start}`).toString('base64url'))
  return `${call.context.origins.graph}${call.path}?${query.toString().replaceAll('%24', '$')}`
}
