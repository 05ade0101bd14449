import { expect, type Locator, type Page } from '@playwright/test'

/** As many as the longest page has places to stop, and some. */
const longestWay = 90

/** Tab until it has the focus. At every stop the focus is seen: inside the window, with a ring around it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < longestWay; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    expect(await focusSeen(page), 'the focus is seen').not.toBe('nowhere')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Microsoft's pages have their own look; ours draw a ring of at least two pixels. */
function focusSeen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'at the end of the page'
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom } = element.getBoundingClientRect()
    const isInside = bottom > 0 && top < innerHeight
    const isRinged = outlineStyle !== 'none' && (outlineStyle === 'auto' || Number.parseFloat(outlineWidth) >= 2)
    return isInside && isRinged ? 'seen' : 'nowhere'
  })
}
