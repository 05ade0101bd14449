import type { Page } from '@playwright/test'
import type { Company } from '@/e2e/stories/company'
import { create, expectConnected, fillInvitation, linkIn, openAndSignIn } from '@/e2e/stories/people'
import { walkPlainly } from './walk-plainly'
import { pressUntil, type Shown } from './watched'

type Words = {
  shown: Shown
  company: () => Promise<Company>
  asStaff: () => Promise<Page>
  aPerson: () => Promise<Page>
  mail: (to: string, subject: RegExp) => Promise<{ links: string[] }>
}

export type Load = {
  /** Whom staff invited so far, and what came in the way of those who did not come to their end. */
  companies: Company[]
  failed: string[]
  /** Those who are at it come to their end. */
  stop(): Promise<void>
}

/**
 * People at work, in so many places at once: staff invite, and whoever was invited signs in, presses and waits until they are
 * connected, every second one in a browser without scripts.
 */
export function startLoad(words: Words, places: number): Load {
  const [companies, failed]: [Company[], string[]] = [[], []]
  let isEnding = false
  const working = Array.from({ length: places }, (_, place) => work(place))

  async function work(place: number): Promise<void> {
    const staff = await words.asStaff()
    for (let turn = place; !isEnding; turn += 1) {
      await onboard(staff, turn % 2 === 0).catch((error: Error) => failed.push(error.message))
    }
    await staff.context().close()
  }

  async function onboard(staff: Page, hasScripts: boolean): Promise<void> {
    const company = await words.company()
    companies.push(company)
    const contact = await fillInvitation(staff, company)
    const invited = staff.getByText(`${company.name} is invited.`)
    await pressUntil(staff, staff.getByRole('button', { name: `Invite ${company.name}` }), invited)
    const link = linkIn(await words.mail(contact, /connect to Spencer/), 'join')
    if (!hasScripts) return walkPlainly(link, company, words.shown)
    const admin = await words.aPerson()
    await openAndSignIn(admin, link, company.people.admin)
    await create(admin, company.domain)
    await expectConnected(admin)
    await admin.context().close()
  }

  return {
    companies,
    failed,
    async stop() {
      isEnding = true
      await Promise.all(working)
    },
  }
}
