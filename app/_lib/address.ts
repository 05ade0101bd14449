import { isIP } from 'node:net'

/** `192.0.2.7:50123` and `[2001:db8::1]:50123`, as some gateways add them. */
const withPort = /^(?:\[(?<six>[^\]]+)\]|(?<four>[\d.]+)):\d+$/

/**
 * Where a request came from, as the nearest proxy says: the last entry of `X-Forwarded-For` is the one that it added, and
 * those before it anybody may have written. Without a proxy Next puts the socket's own address there. Null when it is none.
 */
export function addressOf({ headers }: Pick<Request, 'headers'>): string | null {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const { six, four } = withPort.exec(last)?.groups ?? {}
  const address = (six ?? four ?? last).replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(address) === 0 ? null : address
}
