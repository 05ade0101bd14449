import type { Page } from '@playwright/test'
import { expect, test as told } from '@/e2e/stories/fixtures'
import { create, invite, linkIn, openAndSignIn, type Wish } from '@/e2e/stories/people'
import { picture, pictures, smallPicture } from './picture'
import { rareStates, showRare } from './run-rows'

/** Invited, signed in, and the button pressed. */
const test = told.extend<{ begin: (wish: Wish, name: string) => Promise<Page> }>({
  begin: async ({ asStaff, aPerson, mail }, use) => {
    await use(async (wish, name) => {
      const staff = await asStaff('An Janssens')
      const admin = await aPerson()
      await openAndSignIn(admin, linkIn(await mail(await invite(staff, wish), /./), 'join'), name)
      await create(admin, wish.domain)
      return admin
    })
  },
})

test.setTimeout(900_000)

const strange = { status: 400, body: { error: { code: 'notSupported', message: 'Operation not supported.' } } }
const throttled = { status: 429, headers: { 'retry-after': '20' }, body: {} }

test('waiting for Microsoft', async ({ begin, box, sql }) => {
  await box.post('settings', { tenant: 'northwind', lagMs: 120_000 })
  const anke = await begin({ customer: 'Northwind Traders', domain: 'northwindtraders.com' }, 'Anke Bogaert')
  await expect(anke.getByText(/^Microsoft is copying the app/)).toBeVisible({ timeout: 30_000 })
  await smallPicture(anke, 'replication', 400)
  await pictures(anke, 'run-replication')
  await sql(`update "RunEvent" set at = at - interval '3 minutes' where kind = 'waiting'`)
  await anke.reload()
  await pictures(anke, 'run-replication-long')

  await box.post('faults', { host: 'graph', tenant: 'proseware', match: 'batch', skip: 1, times: 9, ...throttled })
  const charlotte = await begin({ customer: 'Proseware', domain: 'proseware.com' }, 'Charlotte Leroy')
  await expect(charlotte.getByText(/^Microsoft asked us to wait a moment/)).toBeVisible({ timeout: 30_000 })
  await smallPicture(charlotte, 'throttled', 460)
  await pictures(charlotte, 'run-throttled')
})

test('a run that stopped, and what a run may need of somebody', async ({ begin, box, sql, asStaff }) => {
  await box.post('faults', { tenant: 'fourth-coffee', inBatch: true, match: 'addPassword', ...strange })
  const saskia = await begin({ customer: 'Fourth Coffee', domain: 'fourthcoffee.com' }, 'Saskia Lenaerts')
  await expect(saskia.getByText('We could not go on')).toBeVisible({ timeout: 30_000 })
  await smallPicture(saskia, 'stopped', 1030)
  await pictures(saskia, 'run-stopped')
  const run = saskia.url()
  await saskia.goto(run.replace(/run$/, 'receipt'))
  await pictures(saskia, 'receipt-stopped')
  const staff = await asStaff('Oscar Claes')
  await staff.goto(run.replace('/connect/', '/staff/connections/').replace(/\/run$/, ''))
  await picture(staff, 'staff-connection-stopped')
  for (const shown of rareStates) {
    await showRare(saskia, sql, run, shown)
    if (shown.name === 'run-sign_in') await smallPicture(saskia, 'sign-in', 300)
    if (shown.name === 'run-difference') await smallPicture(saskia, 'difference', 350)
    if (shown.name === 'run-strangers') await smallPicture(saskia, 'newcomers', 490)
  }
})

test('a colleague', async ({ begin, aPerson, mail, asStaff }) => {
  const nele = await begin(
    { customer: 'Fabrikam', domain: 'fabrikam.com', access: 'Sign-in and user sync' },
    'Nele Janssen',
  )
  await expect(nele.getByText('One step left, for a colleague')).toBeVisible({ timeout: 30_000 })
  await smallPicture(nele, 'colleague', 580)
  await pictures(nele, 'run-colleague')
  for (const summary of await nele.locator('summary').all()) await summary.click()
  await nele.getByRole('button', { name: 'Make a link' }).click()
  await picture(nele, 'run-colleague-link')
  const staff = await asStaff('Oscar Claes')
  await staff.goto(
    nele
      .url()
      .replace('/connect/', '/staff/connections/')
      .replace(/\/run$/, ''),
  )
  await picture(staff, 'staff-connection-colleague')
  await nele.getByRole('link', { name: 'See what is ready' }).click()
  await pictures(nele, 'done-colleague')
  await nele.goBack()
  await nele.getByLabel('Name of your colleague').fill('Koen De Vos')
  await nele.getByLabel('E-mail address').fill('koen.de-vos@fabrikam.com')
  await nele.getByRole('button', { name: 'Mail the link' }).click()
  const koen = await aPerson()
  await koen.goto(linkIn(await mail('koen.de-vos@fabrikam.com', /./), 'join'))
  await pictures(koen, 'join-grant')
  await openAndSignIn(koen, koen.url(), 'Koen De Vos')
  await pictures(koen, 'review-grant')
  await koen.getByRole('button', { name: 'Let the Spencer app read in fabrikam.com' }).click()
  await koen.getByRole('button', { name: 'Accept' }).click()
  await expect(koen.getByRole('heading', { name: /^Granted/ })).toBeVisible({ timeout: 30_000 })
  await pictures(koen, 'done-grant')
})

test('a policy, an adoption, no certificate yet', async ({ begin, aPerson, asStaff, mail }) => {
  const isabelle = await begin({ customer: 'Tailspin Toys', domain: 'tailspintoys.com' }, 'Isabelle Laurent')
  await expect(isabelle.getByText('Your tenant allows no secrets')).toBeVisible({ timeout: 30_000 })
  await pictures(isabelle, 'run-policy')
  const bart = await begin({ customer: 'Litware', domain: 'litware.com' }, 'Bart Cools')
  await expect(bart.getByText('There is already an app for Spencer in litware.com')).toBeVisible({ timeout: 30_000 })
  await pictures(bart, 'run-adopt')

  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Wingtip Toys', domain: 'wingtiptoys.com', access: 'Sign-in and user sync' } as const
  const link = linkIn(await mail(await invite(staff, { ...wish, withoutCertificate: true }), /./), 'join')
  await picture(staff, 'staff-connection-no-certificate')
  const katrien = await aPerson()
  await openAndSignIn(katrien, link, 'Katrien Smets')
  await pictures(katrien, 'review-no-certificate')
})
