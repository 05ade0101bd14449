import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, permissionIds } from './blueprint'
import { expect, test } from './fixtures'
import { agree, certificateShown, expectConnected, invite, linkIn, openAndSignIn } from './people'

const domain = 'lucernepublishing.com'

test('who rather grants on Microsoft’s own page finds all else made, grants there, and the run sees it and ends', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  const tenant = () => box.tenant('lucerne')
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Lucerne Publishing', domain, access: 'Sign-in and user sync' } as const
  const link = linkIn(await mail(await invite(staff, wish), /Production/), 'join')
  const certificate = await certificateShown(staff)
  const admin = await aPerson()
  await openAndSignIn(admin, link, 'Griet Moens')
  await admin.getByRole('button', { name: 'Grant on Microsoft’s own page instead' }).click()
  await expect(admin.getByText('Application.ReadWrite.All')).toBeVisible()
  await expect(admin.getByText('AppRoleAssignment.ReadWrite.All'), 'the portal asks for less').toHaveCount(0)
  await agree(admin)
  await expect(admin.getByText('Now grant on Microsoft’s page')).toBeVisible({ timeout: 30_000 })
  const kept = admin.getByRole('region', { name: 'What exists already, and stays' })
  await expect(kept.getByRole('listitem')).toHaveText([
    'the app',
    `the app as an enterprise application in ${domain}`,
    'the secret',
  ])
  await expectAccessibleInEveryLanguage(admin)

  const returned = await grantAtMicrosoft(admin)
  expect(Object.fromEntries(returned.searchParams)).toMatchObject({
    admin_consent: 'True',
    tenant: (await tenant()).id,
  })
  await expectConnected(admin)
  const roles = [permissionIds['User.Read.All']]
  expectBlueprint(await tenant(), { environment: 'production', roles, certificate })
  await expect(admin.getByText('Our access has been withdrawn.')).toBeVisible()
})

/** In a tab of its own, where Microsoft knows who is there and which ends at Spencer's sign-in: that knows of no such answer. Returns where it ended. */
async function grantAtMicrosoft(admin: Page): Promise<URL> {
  const unexpected = { status: 400, contentType: 'text/plain', body: 'AADB2C90068' }
  await admin.context().route('https://spencerlogin.b2clogin.com/**', (route) => route.fulfill(unexpected))
  const opened = admin.waitForEvent('popup')
  await admin.getByRole('link', { name: 'Open Microsoft’s page' }).click()
  const tab = await opened
  await expect(tab.getByText('User.Read.All')).toBeVisible()
  await agree(tab)
  await tab.waitForURL(/^https:\/\/spencerlogin\.b2clogin/)
  const returned = new URL(tab.url())
  await tab.close()
  return returned
}
