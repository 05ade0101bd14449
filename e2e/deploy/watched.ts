import { expect, type Locator, type Page } from '@playwright/test'

/** What people were shown while they worked: pages that broke, and pages that asked them to press again. */
export type Shown = { broken: string[]; again: number }

const againOn = new WeakMap<Page, number>()

/** Counts in every page of this browser, also what stands there for an instant only. */
export async function watchPages(page: Page, shown: Shown): Promise<void> {
  const context = page.context()
  await context.exposeBinding('spencerShown', (source, what: 'broken' | 'again') => {
    if (what === 'broken') return shown.broken.push(new URL(source.page.url()).pathname)
    shown.again += 1
    againOn.set(source.page, (againOn.get(source.page) ?? 0) + 1)
  })
  await context.addInitScript(() => {
    const marks = { broken: 'main[role="alert"] h1', again: '[data-outdated]' }
    const there = { broken: false, again: false }
    new MutationObserver(() => {
      for (const what of ['broken', 'again'] as const) {
        const isThere = document.querySelector(marks[what]) !== null
        if (isThere && !there[what]) (window as unknown as Window & Told).spencerShown(what)
        there[what] = isThere
      }
    }).observe(document, { subtree: true, childList: true })
  })
}

type Told = { spencerShown(what: string): void }

/**
 * Presses, and again where the page that comes asks for it, until what was wanted is there.
 * @returns how often it asked
 */
export async function pressUntil(page: Page, button: Locator, wanted: Locator): Promise<number> {
  for (let again = 0; ; again += 1) {
    const before = againOn.get(page) ?? 0
    await button.click()
    await expect(async () => {
      const isAsked = (againOn.get(page) ?? 0) > before
      expect(isAsked || (await wanted.isVisible())).toBe(true)
    }).toPass({ intervals: [50], timeout: 60_000 })
    if (await wanted.isVisible()) return again
  }
}
