import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { Client } from 'pg'
import { boxAt } from './box'
import { type Company, makeCompany } from './company'
import type { Guarded } from './guarded'
import { ownNetwork, ownWord } from './own-word'
import { pick } from './people'
import type { RoleIn, Shape } from './shapes'
import { join, type Member, type Somebody, type StaffRole, type Team, teamCalled } from './team'
import type { World } from './world'

type Message = { from: string; to: string; subject: string; text: string; html: string; links: string[] }

/**
 * What a story may ask of the world outside. Stories are told side by side in one portal: whatever one could touch of
 * another's is handed out here, and belongs to the story that asked.
 */
type Words = {
  /** Somebody in a browser of their own, so that no cookie is shared. */
  aPerson: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  /** A customer with a tenant of that kind; each time another one. */
  company: <Name extends Shape>(shape: Name) => Promise<Company<RoleIn<Name>>>
  /** Spencer's people. */
  team: Team
  /** Signed in at the staff's door. */
  asStaff: (member: Member, options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  /** What Spencer's IT changes at Microsoft while people work. */
  atMicrosoft: (
    who: Somebody,
    to: { appRoles?: StaffRole[]; accountEnabled?: boolean; secondFactor?: boolean },
  ) => Promise<void>
  /** The newest mail whose subject matches, waited for. */
  mail: (to: string, subject: RegExp) => Promise<Message>
  /** Moves time, by moving the dates of rows: no clock is touched. The rows are this story's, named by `$1`. */
  sql: (statement: string, values: unknown[]) => Promise<Record<string, unknown>[]>
  /** As if this person had last signed in so long ago. */
  signedInAgo: (who: Somebody, minutes: number) => Promise<unknown>
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
  aPerson: async ({ browser, world }, use, story) => {
    const contexts: { close(): Promise<void> }[] = []
    const extraHTTPHeaders = { 'x-forwarded-for': ownNetwork(story) }
    await use(async (options) => {
      const settings = { locale: 'en-GB', acceptDownloads: true, baseURL: world.portal, extraHTTPHeaders, ...options }
      const context = await browser.newContext(settings)
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  company: async ({ request, world }, use, story) => {
    let made = 0
    await use((shape) => makeCompany(boxAt(request, world.box), shape, ownWord(story, made++)))
  },
  team: async ({ request, world }, use, story) => {
    const team = teamCalled(ownWord(story))
    const leave = await join(boxAt(request, world.box), team)
    await use(team)
    await leave()
  },
  asStaff: async ({ aPerson, team }, use) => {
    await use(async (role, options) => {
      const page = await aPerson(options)
      await page.goto('/staff')
      await page.getByRole('button', { name: /Microsoft/ }).click()
      await pick(page, team[role])
      await expect(page.getByRole('navigation', { name: 'Staff' })).toBeVisible()
      return page
    })
  },
  atMicrosoft: async ({ request, world }, use) => {
    await use((who, to) => boxAt(request, world.box).post('settings', { people: { [who.address]: to } }))
  },
  mail: async ({ request, world }, use) => {
    await use(async (to, subject) => {
      let found: Message | undefined
      await expect(async () => {
        const messages: Message[] = await (await request.get(`${world.mailbox}/messages`)).json()
        found = messages.findLast((one) => one.to.includes(to) && subject.test(one.subject))
        expect(found, `a mail to ${to} about ${subject}`).toBeDefined()
      }).toPass({ intervals: [100] })
      return found as Message
    })
  },
  sql: async ({ world }, use) => {
    await use(async (statement, values) => {
      if (!statement.includes('$1')) throw new Error('Other stories have rows there too: name yours by $1')
      const client = new Client({ connectionString: world.database })
      await client.connect()
      try {
        return (await client.query(statement, values)).rows
      } finally {
        await client.end()
      }
    })
  },
  signedInAgo: async ({ sql }, use) => {
    await use((who, minutes) =>
      sql(
        `update "Session" set "authenticatedAt" = now() - make_interval(mins => $2)
          where "personId" in (select id from "Person" where upn = $1)`,
        [who.address, minutes],
      ),
    )
  },
  guard: async ({ world }, use) => {
    await use((kind, text) => appendFileSync(path.join(world.folder, 'guarded'), `${kind}\t${text}\n`))
  },
})
