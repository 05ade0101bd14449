import { env } from '@/lib/env'

/**
 * A path on our own pages, or null: the only thing a redirect may follow. Browsers read `//host` and `/\host` as another
 * site and drop tabs and line breaks, so the text must look right before it is read as an address. It must look right
 * afterwards as well: `/..//host` is ours as an address, and its path is `//host`.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !looksOwn(text)) return null
  const url = URL.parse(text, env().PORTAL_URL)
  const path = url?.origin === env().PORTAL_URL ? url.pathname + url.search : ''
  return looksOwn(path) ? path : null
}

function looksOwn(path: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)
}
