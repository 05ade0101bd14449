import { setTimeout as delay } from 'node:timers/promises'
import { type PlainPage, plainBrowser } from '@/e2e/faults/browsers/plain-browser'
import type { Company } from '@/e2e/stories/company'
import type { Shown } from './watched'

const longestMilliseconds = 180_000

/** The customer's whole way in a browser without scripts: presses what is offered, and looks again where work goes on. */
export async function walkPlainly(link: string, { people, domain }: Company, shown: Shown): Promise<void> {
  const { open, press } = plainBrowser()
  const { address } = people.admin
  const offers = [`^Create the Spencer app in ${domain}`, '^Accept$', address, '^Continue with Microsoft']
  const until = Date.now() + longestMilliseconds
  let page = await open(link)
  while (!/<h1[^>]*>Connected/.test(page.html)) {
    if (Date.now() > until) throw new Error(`not connected after ${longestMilliseconds / 1000} s: ${headingOf(page)}`)
    if (page.html.includes('data-outdated')) shown.again += 1
    page = await onward(page)
  }

  async function onward(at: PlainPage): Promise<PlainPage> {
    for (const offer of offers) {
      const next = await press(at, new RegExp(offer))
      if (next) return next
    }
    if (!/\/run\b/.test(at.url)) throw new Error(`nothing leads on at ${headingOf(at)}`)
    await delay(1000) // the page itself asks a browser without scripts to look again every few seconds
    return open(at.url)
  }
}

function headingOf({ url, html }: PlainPage): string {
  return `${new URL(url).pathname}: ${/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? html.slice(0, 200)}`
}
