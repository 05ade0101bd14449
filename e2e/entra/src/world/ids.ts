import { createHash } from 'node:crypto'

/**
 * A GUID made of names, so that a world built twice is the same world: tests may name a person before the box starts.
 * Shaped as RFC 9562 version 4, since readers check for that.
 */
export function idOf(...names: string[]): string {
  const hex = createHash('sha256').update(names.join('/')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Ids of grants and assignments are no GUIDs in Entra but short base64url strings. */
export function shortIdOf(...names: string[]): string {
  return createHash('sha256').update(names.join('/')).digest('base64url')
}
