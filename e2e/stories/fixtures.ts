import { type Browser, expect, type Page } from '@playwright/test'
import type { Company } from './company'
import { test as own } from './own-fixtures'
import { create, expectConnected, invite, linkIn, openAndSignIn, type Wish } from './people'
import type { Somebody } from './team'

type Wishes = Wish & {
  /** Who of the team invites: the operator. */
  by?: 'Operator' | 'Admin'
  /** Who opens the invitation, where the tenant has more than one who might. */
  as?: Somebody
  browser?: Parameters<Browser['newContext']>[0]
}

/** `contact` is where the first mail went, `connection` the staff's page of it, where they stand. */
type Invited = { staff: Page; contact: string; link: string; connection: string; id: string }
type SignedIn = Invited & { admin: Page }

/** How most stories begin. */
type Beginnings = {
  /** Staff invite, and the mail is there. */
  invited: (company: Company, wishes?: Wishes) => Promise<Invited>
  /** The invitation is opened, and its reader has signed in. */
  signedIn: (company: Company, wishes?: Wishes) => Promise<SignedIn>
  /** The button was pressed, and all of it is done. */
  connected: (company: Company, wishes?: Wishes) => Promise<SignedIn>
  /** The link to its secret, as it was mailed to the operator; the key stands nowhere else. */
  handoffLink: (company: Company) => Promise<string>
}

export const test = own.extend<Beginnings>({
  invited: async ({ asStaff, mail }, use) => {
    await use(async (company, { by = 'Operator', ...wish } = {}) => {
      const staff = await asStaff(by)
      const contact = await invite(staff, company, wish)
      const connection = staff.url().split('?')[0] ?? ''
      const id = connection.split('/').at(-1) ?? ''
      return { staff, contact, link: linkIn(await mail(contact, /connect to Spencer/), 'join'), connection, id }
    })
  },
  signedIn: async ({ invited, aPerson }, use) => {
    await use(async (company, wishes = {}) => {
      const come = await invited(company, wishes)
      const admin = await aPerson(wishes.browser)
      await openAndSignIn(admin, come.link, wishes.as ?? company.people.admin)
      return { ...come, admin }
    })
  },
  connected: async ({ signedIn }, use) => {
    await use(async (company, wishes) => {
      const come = await signedIn(company, wishes)
      await create(come.admin, company.domain)
      await expectConnected(come.admin)
      return come
    })
  },
  handoffLink: async ({ mail, team, guard }, use) => {
    await use(async ({ name }) => {
      const link = linkIn(await mail(team.Operator.address, new RegExp(name)), 'handoff')
      guard('key', link.split('#')[1] ?? '')
      return link
    })
  },
})

export { expect }
