import { type Browser, chromium } from '@playwright/test'
import { closeDb } from '@/e2e/fixtures/database'
import { browserPath } from '@/e2e/harness/browser'
import { closeQueue } from '@/lib/queue/queue'
import { Broken } from './broken'
import { nextGuest } from './browsers/guest'
import { buildHouse, type House } from './browsers/house'
import { lookAfter } from './browsers/look-after'
import { crashDatabase, exhaustConnections, killOne, type Soak, silenceMicrosoft, soak } from './browsers/soak'
import { trials } from './browsers/trials'
import type { Ground } from './ground'
import { count, emptyTally, type Tally } from './tally'

const storms: Soak[] = [
  { guests: 6, seconds: 40, everySeconds: 5, blows: [crashDatabase] },
  { guests: 4, seconds: 30, everySeconds: 20, blows: [exhaustConnections, silenceMicrosoft] },
]

const longSoak: Soak = { guests: 20, seconds: 120, everySeconds: 5, blows: [killOne] }

/** Browsers, two portals behind one address, two workers: people's own doings first, then storms, then the long soak. */
export async function strikeHouse(ground: Ground, isSoaked: boolean): Promise<Tally> {
  const tally = emptyTally()
  const house = await buildHouse(ground)
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run'],
  })
  try {
    house.entra.box.world.settings.latencyMs = 150
    for (const [name, trial] of Object.entries(trials))
      await judged(tally, name, () => tryOne(house, browser, name, trial))
    for (const each of [...storms, ...(isSoaked ? [longSoak] : [])])
      await judged(tally, `${each.guests} at once`, () => endure(house, each))
  } finally {
    await browser.close()
    await closeQueue()
    await closeDb()
    await house.stop()
  }
  return tally
}

type Trial = (typeof trials)[string]

async function tryOne(house: House, browser: Browser, name: string, trial: Trial): Promise<string[]> {
  const guest = await nextGuest(house)
  const contexts = [await browser.newContext({ locale: 'en-GB' }), await browser.newContext({ locale: 'en-GB' })]
  const [own, other] = contexts
  if (own && other) await trial({ guest, house, browser: own, other })
  for (const context of contexts) await context.close()
  await lookAfter(house, guest, 1)
  return [name]
}

async function endure(house: House, how: Soak): Promise<string[]> {
  const { guests, struck } = await soak(house, how)
  for (const guest of guests) await lookAfter(house, guest, struck.length)
  return struck
}

async function judged(tally: Tally, name: string, live: () => Promise<string[]>): Promise<void> {
  try {
    count(tally, await live())
    console.log(`${name}: every promise kept`)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    tally.violations[error.invariant] += 1
    console.error(`\n✗ ${name}: ${error.message}`)
  }
}
