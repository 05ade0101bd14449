import type { Call } from '../call'
import { Problem, unsupportedQuery } from '../problem'

const usualSize = 100
const largest = 999

/** Cuts a page out of the list; the rest is reached by `@odata.nextLink`, whose token a client must not look into. */
export function page<Item>(call: Call, items: Item[]): { items: Item[]; nextLink: string | null } {
  const size = sizeOf(call.query.get('$top'))
  const start = startOf(call.query.get('$skiptoken'))
  const end = start + size
  return { items: items.slice(start, end), nextLink: end < items.length ? linkTo(call, end) : null }
}

function sizeOf(top: string | null): number {
  if (top === null) return usualSize
  const size = Number(top)
  if (Number.isInteger(size) && size >= 1 && size <= largest) return size
  throw unsupportedQuery(`Invalid page size specified: '${top}'. Must be between 1 and ${largest} inclusive.`)
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
