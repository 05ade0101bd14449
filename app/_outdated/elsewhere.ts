import { isOwnFile } from '@/lib/own-files'

/** Enough to come upon one of several portals. Browsers follow no more than 20 redirects (Fetch standard, HTTP-redirect fetch). */
const most = 10

/**
 * Where to ask once more for a script or stylesheet that this build has not: a proxy that spreads requests may lead there to the
 * portal whose page wants it. Null for everything else, and for what was asked often enough.
 */
export function elsewhere({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): string | null {
  if (!pathname.startsWith('/_next/static/') || isOwnFile(pathname)) return null
  const asked = /^\d$/.exec(searchParams.get('asked') ?? '0')?.[0]
  const next = Number(asked ?? most) + 1
  return next < most ? `${pathname}?asked=${next}` : null
}
