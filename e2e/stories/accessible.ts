import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type RunOnly = { type: 'tag' | 'rule'; values: string[] }

const all: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/**
 * No violation of WCAG 2.2 AA and nothing wider than the window, in light and in dark, on a desk and on a phone; and whatever a
 * program has to read as it stands is kept from browsers that translate (C14).
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectIdsUntranslated(page)
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNothingWider(page)
    await expectNoViolation(page, `in light at ${width} px`)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await expectNoViolation(page, `in dark at ${width} px`, { type: 'rule', values: ['color-contrast'] }) // all that dark changes
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await page.setViewportSize(size)
}

/** The same in English, and on a phone in each other language the page is written in, where other words may not fit. */
export async function expectAccessibleInEveryLanguage(page: Page): Promise<void> {
  await expectAccessible(page)
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ width: 375, height: 900 })
  for (const name of ['Nederlands', 'Français', 'Deutsch']) {
    await switchTo(page, name)
    await expectNothingWider(page)
    await expectNoViolation(page, `in ${name}`)
  }
  await switchTo(page, 'English')
  await page.setViewportSize(size)
}

async function switchTo(page: Page, language: string): Promise<void> {
  const button = page.getByRole('button', { name: language })
  await button.click()
  await expect(button).toHaveAttribute('aria-current', 'true')
}

async function expectNoViolation(page: Page, state: string, runOnly: RunOnly = all): Promise<void> {
  // Its other mode opens a second page for every look, for the sake of frames from elsewhere, of which we have none.
  // Writing out everything that passed takes as long again as looking.
  const options = { runOnly, resultTypes: ['violations' as const] }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect(found, `${page.url()} ${state}`).toEqual([])
}

/** By how many pixels the page can be moved sideways. */
export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

async function expectNothingWider(page: Page): Promise<void> {
  expect(await widthBeyond(page), `${page.url()} is wider than ${page.viewportSize()?.width} px`).toBe(0)
}

/** Ids, secrets and commands stand in one face, and nothing else does. What is typed into a field no browser translates. */
async function expectIdsUntranslated(page: Page): Promise<void> {
  const translated = await page.evaluate(() =>
    [...document.querySelectorAll('body *:not(input, textarea, script, style)')]
      .filter((one) => [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      .filter((one) => /mono/i.test(getComputedStyle(one).fontFamily) && !one.closest('[translate="no"]'))
      .map(({ outerHTML }) => outerHTML),
  )
  expect(translated, `${page.url()} lets browsers translate what programs read`).toEqual([])
}
