import type { ConnectionFilter } from './model'

/** What the list is asked for as an address says it; where a page begins is said by whoever links to it. */
export function askedOf({ after: _, ...filter }: ConnectionFilter): [name: string, value: string][] {
  return Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}
