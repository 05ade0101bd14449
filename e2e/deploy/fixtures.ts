import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watch } from 'entra-box'
import { ownBuild } from '@/e2e/harness/process'
import { expect, test as told } from '@/e2e/stories/fixtures'
import { type Fleet, startFleet } from './fleet'
import { type Load, startLoad } from './load'
import { type Shown, watchPages } from './watched'

type Around = {
  fleet: Fleet
  /** Artefacts: what serves at first, and what serves afterwards. */
  builds: { before: string; after: string }
  shown: Shown
}

/** People at work in so many places; they come to their end with the story, however it ends. */
type Working = { load: (places: number) => Load }

/** The words of the stories, in front of two portals of the build before. */
export const test = told.extend<Working, Around>({
  builds: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
    async ({}, use) => {
      await use({ before: process.env.BUILD_BEFORE ?? '', after: ownBuild() })
    },
    { scope: 'worker' },
  ],
  fleet: [
    async ({ builds }, use) => {
      const failAtFaults = watch(() => 'e2e/deploy')
      const folder = mkdtempSync(path.join(tmpdir(), 'spencer-deploy-'))
      chmodSync(folder, 0o755) // whoever PostgreSQL runs as must be able to pass
      const fleet = await startFleet(folder, builds.before)
      await use(fleet)
      await fleet.stop()
      rmSync(folder, { recursive: true, force: true })
      await failAtFaults()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  world: [
    async ({ fleet: { portal, entra, mailbox, database, folder } }, use) => {
      await use({ portal, box: entra.origin, mailbox: mailbox.origin, database, folder })
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: the same
  shown: [async ({}, use) => use({ broken: [], again: 0 }), { scope: 'worker' }],
  load: async ({ shown, company, asStaff, aPerson, mail }, use) => {
    const begun: Load[] = []
    const words = { shown, company: () => company('plain'), asStaff: () => asStaff('Operator'), aPerson, mail }
    await use((places) => {
      const load = startLoad(words, places)
      begun.push(load)
      return load
    })
    for (const load of begun) await load.stop()
  },
  aPerson: async ({ aPerson, shown }, use) => {
    await use(async (options) => {
      const page = await aPerson(options)
      await watchPages(page, shown)
      return page
    })
  },
})

/** The ids by which a build knows its server actions. */
export function actionsOf(build: string): ReadonlySet<string> {
  const manifest = path.join(build, '.next/server/server-reference-manifest.json')
  return new Set(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).node))
}

export { expect }
