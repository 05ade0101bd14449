import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

const folder = process.env.PICTURES ?? ''
const languages = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' }

/** Staff's pages are in English. Light and dark, on a desk and on a phone. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 800 })
      await page.evaluate(drawn)
      const file = path.join(folder, `${name}-${width}-${colorScheme}.png`)
      // On a busy machine Chromium now and then never draws the frame that is waited for; the next one comes.
      await expect(() => page.screenshot({ path: file, fullPage: true, timeout: 10_000 })).toPass({ timeout: 60_000 })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Two frames later the new colours are those that are drawn. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

/** The same in the four languages, and then in English again. */
export async function pictures(page: Page, name: string): Promise<void> {
  for (const [code, language] of Object.entries(languages)) {
    const button = page.getByRole('button', { name: language })
    await button.click()
    await expect(button).toHaveAttribute('aria-current', 'true')
    await picture(page, `${name}-${code}`)
  }
}
