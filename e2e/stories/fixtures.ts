import { type Browser, test as base, expect, type Page } from '@playwright/test'

type Message = { to: string; subject: string; links: string[] }

/** What a story may ask of the world outside: the box, the mailbox, people in browsers of their own. */
type Words = {
  /** Somebody in a browser of their own, so that no cookie is shared. */
  aPerson: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  /** Signed in at the staff's door. */
  asStaff: (name: string) => Promise<Page>
  box: { get: (path: string) => Promise<unknown>; post: (path: string, body: object) => Promise<void> }
  /** The newest mail whose subject matches, waited for. */
  mail: (to: string, subject: RegExp) => Promise<Message>
}

export const portal = () => process.env.PORTAL_URL ?? ''
const box = () => process.env.ENTRA_LOGIN_URL ?? ''
const mailbox = () => process.env.STORIES_MAIL ?? ''

export const test = base.extend<Words>({
  aPerson: async ({ browser }, use) => {
    const contexts: { close(): Promise<void> }[] = []
    await use(async (options) => {
      const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, ...options })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  asStaff: async ({ aPerson }, use) => {
    await use(async (name) => {
      const page = await aPerson()
      await page.goto(`${portal()}/staff`)
      await page.getByRole('button', { name: /Microsoft/ }).click()
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await expect(page.getByRole('heading', { name: /^Connections/ })).toBeVisible()
      return page
    })
  },
  box: async ({ request }, use) => {
    await use({
      get: async (path) => (await request.get(`${box()}/_box/${path}`)).json(),
      post: async (path, data) => {
        expect((await request.post(`${box()}/_box/${path}`, { data })).ok()).toBe(true)
      },
    })
  },
  mail: async ({ request }, use) => {
    await use(async (to, subject) => {
      let found: Message | undefined
      await expect(async () => {
        const messages: Message[] = await (await request.get(`${mailbox()}/messages`)).json()
        found = messages.findLast((one) => one.to.includes(to) && subject.test(one.subject))
        expect(found).toBeDefined()
      }).toPass()
      return found as Message
    })
  },
})

export { expect }

type Wish = { customer: string; domain: string; access: 'Sign-in only' | 'Sign-in and user sync'; groups?: boolean }

/** Fills in the staff's form, as the tired person before a meeting would. Returns the contact's address. */
export async function invite(staff: Page, { customer, domain, access, groups }: Wish): Promise<string> {
  const contact = `it@${domain}`
  await staff.goto(`${portal()}/staff/invite`)
  await staff.getByLabel('Customer', { exact: true }).fill(customer)
  await staff.getByLabel('Domain or tenant id').fill(domain)
  await staff.getByRole('button', { name: 'Look up the tenant' }).click()
  await staff.getByLabel('Production').check()
  await staff.getByLabel(access, { exact: true }).check()
  if (groups) await staff.getByLabel('Read security groups and their members').check()
  if (access === 'Sign-in and user sync') {
    const download = staff.waitForEvent('download')
    await staff.getByRole('button', { name: 'Make one in this browser' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.key$/)
  }
  await staff.locator('#contact1Name').fill('IT service desk')
  await staff.locator('#contact1Email').fill(contact)
  await staff.locator('#contact1Language').selectOption('en')
  await staff.locator('#contact2Name').fill('HR team')
  await staff.locator('#contact2Email').fill(`hr@${domain}`)
  await staff.getByRole('button', { name: `Invite ${customer}` }).click()
  await expect(staff.getByText(/invited/i).first()).toBeVisible()
  return contact
}

/** Opens the invitation, signs in, and stands at the review page. */
export async function openAndSignIn(admin: Page, url: string, name: string): Promise<void> {
  await admin.goto(url)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await admin.getByRole('button', { name: new RegExp(name) }).click()
  await agreeIfAsked(admin)
  await expect(admin.getByRole('heading', { name: /What will be made/ })).toBeVisible()
}

/** At Microsoft's consent page. */
export async function agree(admin: Page): Promise<void> {
  await admin.getByRole('button', { name: 'Accept' }).click()
}

/** From Microsoft's pages: consent is asked the first time only. */
async function agreeIfAsked(admin: Page): Promise<void> {
  const accept = admin.getByRole('button', { name: 'Accept' })
  await Promise.race([accept.waitFor(), admin.waitForURL((url) => url.origin === portal())])
  if (await accept.isVisible()) await accept.click()
}
