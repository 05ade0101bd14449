import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { Client } from 'pg'
import type { Tenant } from './blueprint'
import type { Guarded } from './guarded'
import type { World } from './world'

type Message = { to: string; subject: string; text: string; links: string[] }

/** What a story may ask of the world outside: the box, the mailbox, the clock, people in browsers of their own. */
type Words = {
  /** Somebody in a browser of their own, so that no cookie is shared. */
  aPerson: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  /** Signed in at the staff's door. */
  asStaff: (name: string) => Promise<Page>
  box: {
    get: (path: string) => Promise<unknown>
    /** What really stands in a tenant, whatever its replicas show. */
    tenant: (key: string) => Promise<Tenant>
    post: (path: string, body: object) => Promise<void>
  }
  /** The newest mail whose subject matches, waited for. */
  mail: (to: string, subject: RegExp) => Promise<Message>
  /** Moves time, by moving the dates of rows: no clock is touched. */
  sql: (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** A text that must stand nowhere but where it is allowed; the scan looks for all of them when the stories are told. */
  guard: (kind: Guarded['kind'], text: string) => void
}

export const test = base.extend<Words, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
    async ({}, use) => {
      await use(JSON.parse(process.env.STORIES_WORLD ?? '{}'))
    },
    { scope: 'worker' },
  ],
  aPerson: async ({ browser, world }, use) => {
    const contexts: { close(): Promise<void> }[] = []
    await use(async (options) => {
      const settings = { locale: 'en-GB', acceptDownloads: true, baseURL: world.portal, ...options }
      const context = await browser.newContext(settings)
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  asStaff: async ({ aPerson }, use) => {
    await use(async (name) => {
      const page = await aPerson()
      await page.goto('/staff')
      await page.getByRole('button', { name: /Microsoft/ }).click()
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await expect(page.getByRole('heading', { name: /^Connections/ })).toBeVisible()
      return page
    })
  },
  box: async ({ request, world }, use) => {
    const get = async (what: string) => (await request.get(`${world.box}/_box/${what}`)).json()
    await use({
      get,
      tenant: async (key) => {
        const { tenants } = (await get('world')) as { tenants: Tenant[] }
        const found = tenants.find((one) => one.key === key)
        if (!found) throw new Error(`The box has no tenant ${key}`)
        return found
      },
      post: async (what, data) => {
        expect((await request.post(`${world.box}/_box/${what}`, { data })).ok()).toBe(true)
      },
    })
  },
  mail: async ({ request, world }, use) => {
    await use(async (to, subject) => {
      let found: Message | undefined
      await expect(async () => {
        const messages: Message[] = await (await request.get(`${world.mailbox}/messages`)).json()
        found = messages.findLast((one) => one.to.includes(to) && subject.test(one.subject))
        expect(found).toBeDefined()
      }).toPass({ intervals: [100] })
      return found as Message
    })
  },
  sql: async ({ world }, use) => {
    await use(async (statement, values) => {
      const client = new Client({ connectionString: world.database })
      await client.connect()
      try {
        return (await client.query(statement, values)).rows
      } finally {
        await client.end()
      }
    })
  },
  guard: async ({ world }, use) => {
    await use((kind, text) => appendFileSync(path.join(world.folder, 'guarded'), `${kind}\t${text}\n`))
  },
})

export { expect }
