import { z } from 'zod'
import type { GraphAnswer, GraphCall } from './call'

/** Rounds of further pages in one look: of 999 each, more deleted registrations than a tenant may hold. */
export const mostPages = 50

const Page = z.looseObject({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })

type NextPage = { place: number; call: GraphCall }

/**
 * What is still to be read of lists that are longer than a page (learn.microsoft.com/graph/paging), each with its place among
 * the answers. Null where a link leads away from Graph: a token goes nowhere else.
 *
 * @param calls as they were asked: what their headers said holds for the next page too
 */
export function nextPages(answers: GraphAnswer[], calls: GraphCall[], graphUrl: string): NextPage[] | null {
  const root = `${graphUrl}/v1.0/`
  const links = answers.flatMap(({ status, body }, place) => {
    const link = status === 200 ? Page.safeParse(body).data?.['@odata.nextLink'] : undefined
    return link === undefined ? [] : [{ place, link }]
  })
  if (!links.every(({ link }) => link.startsWith(root))) return null
  return links.map(({ place, link }) => {
    const headers = calls[place]?.headers
    return { place, call: { method: 'GET', path: `/${link.slice(root.length)}`, ...(headers && { headers }) } }
  })
}

/** The list with one page more; null where that is no page. */
export function joined(list: GraphAnswer | undefined, page: GraphAnswer): GraphAnswer | null {
  const [before, after] = [Page.safeParse(list?.body), Page.safeParse(page.body)]
  if (!before.success || !after.success || page.status !== 200) return null
  return { ...page, body: { ...after.data, value: [...before.data.value, ...after.data.value] } }
}
