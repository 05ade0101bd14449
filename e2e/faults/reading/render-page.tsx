import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { asking } from './request'

type Page = (props: never) => Promise<ReactNode>

/** What a person who asks for a page of the portal gets: its HTML, or where else they are sent. */
type Answer = { html: string } | { sentTo: string }

const router = {
  bfcacheId: '',
  back: () => {},
  forward: () => {},
  refresh: () => {},
  hmrRefresh: () => {},
  push: () => {},
  replace: () => {},
  prefetch: () => {},
}

/** The page itself, its data and its words, drawn by React in this process and on this process's clock. */
export function renderPage(
  page: Page,
  params: Record<string, string>,
  reader: { sessionToken: string; language: string },
): Promise<Answer> {
  const { sessionToken: customer, language } = reader
  return asking({ cookies: { customer, language }, headers: {} }, async () => {
    try {
      const given = { params: Promise.resolve(params), searchParams: Promise.resolve({}) }
      const element = await page(given as never)
      const { prelude } = await prerender(<AppRouterContext value={router}>{element}</AppRouterContext>)
      return { html: await new Response(prelude).text() }
    } catch (error) {
      const sentTo = sentBy(error)
      if (sentTo === null) throw error
      return { sentTo }
    }
  })
}

/** `redirect` and `notFound` of Next throw; where to stands in the digest: `NEXT_REDIRECT;replace;/there;307;`. */
function sentBy(error: unknown): string | null {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  if (digest.startsWith('NEXT_REDIRECT')) return digest.split(';')[2] ?? ''
  return digest.startsWith('NEXT_HTTP_ERROR') ? digest : null
}
