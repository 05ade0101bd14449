import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { create, expectConnected, invite, makeCertificate, openAndSignIn } from './people'

test('every page on the customer’s way is for everybody: four languages, light and dark, desk and phone', async ({
  company,
  invited,
  aPerson,
}) => {
  const ours = await company('slow replicas')
  const { domain } = ours
  const { link } = await invited(ours, { environment: 'Demo', access: 'Sign-in and user sync', groups: true })
  const admin = await aPerson()
  await admin.goto(link)
  await openAll(admin)
  await expectAccessibleInEveryLanguage(admin)
  await admin.goto(`${link}/by-hand`)
  await expectAccessibleInEveryLanguage(admin)
  await openAndSignIn(admin, link, ours.people.admin)
  await openAll(admin)
  await expectAccessibleInEveryLanguage(admin)

  await ours.strike({ match: 'servicePrincipals', delayMs: 6000 })
  await create(admin, domain)
  await expectAccessible(admin)
  await expectConnected(admin)
  await expectAccessibleInEveryLanguage(admin)
  const done = admin.url()
  await admin.goto(done.replace('done', 'receipt'))
  await expectAccessibleInEveryLanguage(admin)
  await admin.getByRole('link', { name: /^Connecting/ }).click()
  await expectAccessibleInEveryLanguage(admin)
  await admin.goto(done.replace('done', 'review'))
  await expectAccessibleInEveryLanguage(admin)
  await admin.goto(done.replace('done', 'mapping'))
  await expectAccessibleInEveryLanguage(admin)
  await admin.getByRole('button', { name: 'Nederlands' }).click()
  await admin.getByLabel('Object ID van elke groep').fill('not an id')
  await admin.getByRole('button', { name: 'Bewaar deze groepen' }).click()
  await expect(admin.getByRole('main').getByRole('alert')).toContainText('Noem elke groep met haar object ID')
  await expectAccessible(admin)
})

test('every page of the staff’s day is for everybody, its mistakes too', async ({ asStaff, aPerson, company }) => {
  const stranger = await aPerson()
  for (const why of ['no_role', 'no_second_factor', 'role_gone', 'idle']) {
    await stranger.goto(`/staff/sign-in?why=${why}`)
    await expectAccessible(stranger)
  }
  const staff = await asStaff('Admin')
  await expectAccessible(staff)
  await staff.goto('/staff/connections?search=nobody-of-this-name')
  await expectAccessible(staff)
  await staff.goto('/staff/invite?customer=Nobody&tenant=nobody.example')
  await expectAccessible(staff)

  const ours = await company('plain')
  await staff.goto(`/staff/invite?${new URLSearchParams({ customer: ours.name, tenant: ours.domain })}`)
  await staff.getByLabel('Sign-in and user sync', { exact: true }).check()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: `Invite ${ours.name}` }).click()
  await expect(staff.getByText('Something is still to mend')).toBeVisible()
  await expectAccessible(staff)

  await invite(staff, ours, { environment: 'Demo' })
  await staff.getByRole('button', { name: 'Copy a link once' }).click()
  await expect(staff.getByLabel('Shown once, here and now')).toBeVisible()
  await openAll(staff)
  await expectAccessible(staff)
  const gone = '00000000-0000-4000-8000-000000000000'
  const others = [
    'audit',
    'settings',
    'settings/sessions',
    'second-person',
    `press/${gone}`,
    `connections/${gone}`,
    `customers/${gone}`,
  ]
  for (const page of others) {
    await staff.goto(`/staff/${page}`)
    await expectAccessible(staff)
  }
})

/** What is behind a fold is read too. */
async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click()
}
