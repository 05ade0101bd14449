import type { Page } from '@playwright/test'

/**
 * What this browser loads comes as from a build whose actions the portal does not know: every id in pages and scripts is
 * another. @returns what ends it, with the page that is open left as it is: the portal was renewed meanwhile
 */
export async function onAnotherBuild(page: Page): Promise<() => Promise<void>> {
  await page.route('**/*', async (route) => {
    if (!['document', 'script'].includes(route.request().resourceType())) return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    if (response.status() !== 200) return route.fulfill({ response })
    const headers = { ...response.headers(), 'cache-control': 'no-store' } // the page that comes next has its own
    await route.fulfill({ response, headers, body: (await response.text()).replaceAll(id, '7f$2$1') })
  })
  return () => page.unrouteAll({ behavior: 'wait' })
}

/** As Next writes it: which arguments it takes, and a SHA-1. */
const id = /\b7f([0-9a-f]{20})([0-9a-f]{20})\b/g

/** A portal of another build, which knows the action, does it: Next loads the page anew, and the answer goes with the old one. */
export async function doneByAnotherBuild(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const asked = route.request().headers()
    if (!asked['next-action'] && !asked.rsc) return route.fallback()
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/"b":"[^"]+"/, '"b":"another"') })
  })
}

/** The next script that this page asks for is there no more, however often it asks. @returns what brings it back */
export async function nextScriptGone(page: Page): Promise<() => Promise<void>> {
  let gone: string | undefined
  await page.route('**/*.js', (route) => {
    gone ??= route.request().url()
    return route.request().url() === gone ? route.fulfill({ status: 404 }) : route.fallback()
  })
  return () => page.unrouteAll({ behavior: 'wait' })
}
