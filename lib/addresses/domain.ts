/** Letters, digits and hyphens, as a name server is asked (RFC 1035 §2.3.1); the last label is no number. */
const ascii = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

const invisible = /[\xad\u200b-\u200f\u2060\ufeff]/g

/** Longer than a domain and whatever people paste around it. */
const longest = 1_000

/**
 * A domain as Microsoft and name servers are asked for it, out of what people have: an address of a page or of a person, with
 * a full stop behind, with letters beyond a to z (`müller.de` is asked as `xn--mller-kva.de`, UTS #46). Null for anything else.
 */
export function readDomain(text: string): string | null {
  const bare = text
    .slice(0, longest)
    .replace(invisible, '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/:\d{1,5}$/, '')
    .replace(/[.,;>)]+$/, '')
  const host = (!/[^!-\uffff]/.test(bare) && URL.parse(`http://${bare}`)?.hostname) || ''
  return ascii.test(host) ? host : null
}

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

/** A domain, or the id of a tenant, with or without the braces that some pages put around it. */
export function readDomainOrTenant(text: string): string | null {
  const bare = text
    .slice(0, longest)
    .replace(invisible, '')
    .trim()
    .replace(/^[{(]|[)}]$/g, '')
    .toLowerCase()
  return guid.test(bare) ? bare : readDomain(text)
}
