import { isIPv4 } from 'node:net'

/** Who an address is counted as, and all that is kept of it: whoever has one has its whole /24, or /48 of version 6. */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown'
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  const groups = address.toLowerCase().split('::')[0]?.split(':') ?? []
  return `${[0, 1, 2].map((group) => groups[group] || '0').join(':')}::/48`
}
