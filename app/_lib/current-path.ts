import { headers } from 'next/headers'

/**
 * The page being read, to come back to. `proxy.ts` writes it on every request, over whatever a client sent; without it
 * nobody would know where they were, so they come to the beginning.
 */
export async function currentPath(): Promise<string> {
  return (await headers()).get('x-current-path')?.replace(/[?&]_rsc=[^&]*/, '') ?? '/'
}
