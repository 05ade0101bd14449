import { env } from '@/lib/env'

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers put `Origin` on every POST and pages
 * cannot choose it; a request without one comes from no browser we know, so it does not count as ours.
 */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === env().PORTAL_URL && (site === null || site === 'same-origin')
}
