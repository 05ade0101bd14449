import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** What a proxy may say of who asks it. Which host and protocol that was, `PORTAL_URL` says. */
const told = ['forwarded', 'x-forwarded-port', 'x-forwarded-server', 'x-real-ip'] as const

/**
 * Makes true what a request says of its way here: the portal's own name and protocol, and in `X-Forwarded-For` the address
 * that asked, alone. What stands there is believed from the right as long as trusted proxies wrote it.
 *
 * @param peer the address at the other end of the socket
 */
export function settleForwarded(
  headers: IncomingHttpHeaders,
  peer: string,
  { portal, trusted }: { portal: URL; trusted: BlockList },
): void {
  const way = [...(headers['x-forwarded-for']?.toString().split(',') ?? []), peer].map((one) => one.trim())
  const asker = way.findLast((address) => !isTrusted(address, trusted)) ?? way[0] ?? peer
  headers['x-forwarded-for'] = asker
  headers['x-forwarded-host'] = portal.host
  headers['x-forwarded-proto'] = portal.protocol.slice(0, -1)
  for (const name of told) delete headers[name]
}

/** @param ranges addresses and CIDR ranges; @throws Error for one that is neither */
export function trustedProxies(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family)
  }
  return list
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(plain) !== 0 && trusted.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
}
