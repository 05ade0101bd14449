import { mkdirSync, writeFileSync } from 'node:fs'
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
      await expect(() => page.screenshot({ path: file, fullPage: true, timeout: 10_000 })).toPass()
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Two frames later the new colours are those that are drawn. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

/** The same in the four languages, and then in English again. @param open what has to be pressed on a page drawn anew */
export async function pictures(page: Page, name: string, open?: () => Promise<void>): Promise<void> {
  for (const [code, language] of Object.entries(languages)) {
    const button = page.getByRole('button', { name: language })
    await button.click()
    await expect(button).toHaveAttribute('aria-current', 'true')
    await open?.()
    await picture(page, `${name}-${code}`)
  }
}

/** As documents show it: the page's own part, from its title down to where `height` ends it. */
export async function smallPicture(page: Page, name: string, height: number): Promise<void> {
  const files = path.join(folder, 'small')
  mkdirSync(files, { recursive: true })
  await page.setViewportSize({ width: 620, height: 1400 })
  await page.evaluate(drawn)
  const { top } = await page
    .getByRole('main')
    .evaluate((main) => main.firstElementChild?.getBoundingClientRect() ?? { top: 0 })
  const png = await page.screenshot({ clip: { x: 0, y: top - 16, width: 620, height } })
  writeFileSync(path.join(files, `trouble-${name}.webp`), await webpOf(page, png))
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** A browser is at hand that writes the smaller format. */
async function webpOf(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage()
  const url = await blank.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.6)
  }, png.toString('base64'))
  await blank.close()
  return Buffer.from(url.split(',')[1] ?? '', 'base64')
}
