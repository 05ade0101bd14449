import { isIP } from 'node:net'

/**
 * Where a request came from, as the nearest proxy says: the last entry of `X-Forwarded-For` is the one that it added, and
 * those before it anybody may have written. Without a proxy Next puts the socket's own address there. Null when it is none.
 */
export function addressOf({ headers }: Pick<Request, 'headers'>): string | null {
  const last =
    headers
      .get('x-forwarded-for')
      ?.split(',')
      .at(-1)
      ?.trim()
      .replace(/^::ffff:/, '') ?? ''
  return isIP(last) === 0 ? null : last
}
