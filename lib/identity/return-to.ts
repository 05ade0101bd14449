import { env } from '@/lib/env'

/**
 * A path on our own pages, or null: the only thing a redirect may follow. Browsers read `//host` and `/\host` as another
 * site and drop tabs and line breaks, so the text must look right before, and be ours after, it is read as an address.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return null
  const url = URL.parse(text, env().PORTAL_URL)
  return url?.origin === env().PORTAL_URL ? url.pathname + url.search : null
}
