import type { Browser, Page } from '@playwright/test'
import { connect, type Guest, press } from './guest'
import type { House } from './house'

/** What people do to their browsers, and a deployment to both. */
export const trials: Record<string, (guest: Guest, house: House, browser: Browser) => Promise<void>> = {
  'two tabs': async (guest) => {
    const tabs = [await guest.context.newPage(), await guest.context.newPage()]
    await Promise.all(tabs.map((tab) => connect(guest, tab)))
  },
  'two browsers': async (guest, _, browser) => {
    const other = await browser.newContext({ locale: 'en-GB' })
    await Promise.all([connect(guest, await guest.context.newPage()), connect(guest, await other.newPage())])
    await other.close()
  },
  'closed in the middle of a run': async (guest) => {
    const page = await guest.context.newPage()
    const closed = connect(guest, page, async (tab) => {
      await press(tab)
      await tab.getByRole('button', { name: /^Accept$/ }).click({ timeout: 10_000, noWaitAfter: true })
      await tab.waitForURL(/\/run/, { timeout: 10_000 })
      await tab.close()
    })
    await Promise.race([closed.catch(() => null), page.waitForEvent('close', { timeout: 120_000 })])
    await connect(guest, await guest.context.newPage())
  },
  'pressed twice': async (guest) =>
    connect(guest, await guest.context.newPage(), (page) =>
      page.getByRole('button', { name: /^Create the Spencer app/ }).dblclick({ timeout: 5000 }),
    ),
  'back and forward': async (guest) => {
    const page = await guest.context.newPage()
    await connect(guest, page, backAndForward)
    await page.goBack()
    await page.goForward()
    await connect(guest, page)
  },
  'a rolling restart': async (guest, { members }) => {
    const walked = connect(guest, await guest.context.newPage())
    for (const each of members.filter(({ name }) => name.startsWith('portal'))) await each.strike('SIGTERM')
    await walked
  },
}

async function backAndForward(page: Page): Promise<void> {
  await press(page)
  await page.getByRole('button', { name: /^Accept$/ }).waitFor({ timeout: 10_000 })
  await page.goBack()
  await page.goForward()
}
