import type { BrowserContext, Page } from '@playwright/test'
import { connect, type Guest, press } from './guest'
import type { House } from './house'

/** A guest with a browser of their own, and one for somebody else. */
type Place = { guest: Guest; house: House; browser: BrowserContext; other: BrowserContext }

/** What people do to their browsers, and a deployment to both. */
export const trials: Record<string, (at: Place) => Promise<void>> = {
  'two tabs': async ({ guest, browser }) => {
    const tabs = [await browser.newPage(), await browser.newPage()]
    await Promise.all(tabs.map((tab) => connect(guest, tab)))
  },
  'two browsers': async ({ guest, browser, other }) => {
    await Promise.all([connect(guest, await browser.newPage()), connect(guest, await other.newPage())])
  },
  'closed in the middle of a run': async ({ guest, browser }) => {
    const page = await browser.newPage()
    const closed = connect(guest, page, async (tab) => {
      await press(tab)
      await tab.getByRole('button', { name: /^Accept$/ }).click({ timeout: 10_000, noWaitAfter: true })
      await tab.waitForURL(/\/run/, { timeout: 10_000 })
      await tab.close()
    })
    await Promise.race([closed.catch(() => null), page.waitForEvent('close', { timeout: 120_000 })])
    await connect(guest, await browser.newPage())
  },
  'pressed twice': async ({ guest, browser }) =>
    connect(guest, await browser.newPage(), (page) =>
      page.getByRole('button', { name: /^Create the Spencer app/ }).dblclick({ timeout: 5000 }),
    ),
  'back and forward': async ({ guest, browser }) => {
    const page = await browser.newPage()
    await connect(guest, page, backAndForward)
    await page.goBack()
    await page.goForward()
    await connect(guest, page)
  },
  'a rolling restart': async ({ guest, browser, house }) => {
    const walked = connect(guest, await browser.newPage())
    for (const each of house.members.filter(({ name }) => name.startsWith('portal'))) await each.strike('SIGTERM')
    await walked
  },
}

async function backAndForward(page: Page): Promise<void> {
  await press(page)
  await page.getByRole('button', { name: /^Accept$/ }).waitFor({ timeout: 10_000 })
  await page.goBack()
  await page.goForward()
}
