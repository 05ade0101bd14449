import { readEmail } from '@/lib/addresses/email'

/** What a text that was typed or pasted holds of what a connection can be known by. */
type Sought = {
  /** Whole ids, in lower case. */
  ids: string[]
  /** The first eight characters of one. */
  prefix: string | null
  /** SHA-1 or SHA-256 of a certificate, hexadecimal, in capitals. */
  thumbprints: string[]
  addresses: string[]
  /** Of a name or a domain, where it is nothing else. */
  words: string | null
}

const id = /(?<![\da-f-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-f-])/gi
const thumbprint =
  /(?<![\da-f])(?:(?:[\da-f]{2}[: ]){19}[\da-f]{2}|(?:[\da-f]{2}[: ]){31}[\da-f]{2}|[\da-f]{64}|[\da-f]{40})(?![\da-f])/gi
const beginning = /^[\da-f]{8}$/i

/** As the portal stores them. */
function addressesIn(text: string): string[] {
  const parts = text.split(/[\s<>"(),;]+/).filter((part) => part.includes('@'))
  const read = parts.slice(0, most).map(readEmail)
  return [...new Set(read.flatMap((one) => (one.status === 'ok' ? one.address : [])))]
}

/** As many of each as one message of Microsoft's holds. */
const most = 5

/**
 * One id, thumbprint or address, or a whole message of Microsoft's with several ids in it (*Trace ID*, *Correlation ID*, the
 * application, the tenant); its number and its time are nobody's. Where it holds none of these it is words.
 */
export function readSearch(text: string): Sought {
  const found = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([one]) => one))].slice(0, most)
  const ids = found(id).map((one) => one.toLowerCase())
  const thumbprints = found(thumbprint).map((one) => one.replaceAll(/[: ]/g, '').toUpperCase())
  const addresses = addressesIn(text)
  const prefix = beginning.test(text.trim()) ? text.trim().toLowerCase() : null
  const isKnown = ids.length + thumbprints.length + addresses.length > 0
  return { ids, prefix, thumbprints, addresses, words: isKnown ? null : text }
}
