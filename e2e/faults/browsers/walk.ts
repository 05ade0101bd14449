import { setTimeout as delay } from 'node:timers/promises'
import { Broken } from '../broken'
import type { Guest } from './guest'
import { type PlainPage, plainBrowser } from './plain-browser'

const longestSeconds = 240

/** What the page offers, in the order in which a person would take it. */
const offers = [/^Create the Spencer app/, /^Accept$/, /Number\d+/, /^Continue with Microsoft/, /sign in/i, /Microsoft/]

/** The whole way without scripts: presses what is offered, waits where work goes on, opens the link again when it breaks. */
export async function walk({ link, tenant }: Guest): Promise<void> {
  const { open, press } = plainBrowser()
  const deadline = Date.now() + longestSeconds * 1000
  let page: PlainPage | null = null
  while (Date.now() < deadline) {
    page = await (page ? onward(page) : open(link)).catch(() => null)
    if (page && /<h1[^>]*>Connected/.test(page.html)) return
    if (!page) await delay(1000)
  }
  const heading = /<h1[^>]*>(.*?)<\/h1>/.exec(page?.html ?? '')?.[1]
  throw new Broken('I5', `after ${longestSeconds} s ${tenant.key} reads “${heading}”`)

  /** Null: nothing on this page leads on. */
  async function onward(at: PlainPage): Promise<PlainPage | null> {
    for (const offer of offers) {
      const next = await press(at, offer)
      if (next) return next
    }
    if (!/\/run\b/.test(at.url)) return null
    await delay(1000) // the page itself asks a browser without scripts to look again every few seconds
    return open(at.url)
  }
}
