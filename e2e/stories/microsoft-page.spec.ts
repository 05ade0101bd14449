import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, permissionIds } from './blueprint'
import { expect, test } from './fixtures'
import { agree, certificateShown, expectConnected } from './people'

test('who rather grants on Microsoft’s own page finds all else made, grants there, and the run sees it and ends', async ({
  company,
  signedIn,
}) => {
  const ours = await company('quota used up')
  const { domain, tenantId, tenant } = ours
  const { staff, admin } = await signedIn(ours, { access: 'Sign-in and user sync' })
  const certificate = await certificateShown(staff)
  await admin.getByRole('button', { name: 'Grant on Microsoft’s own page instead' }).click()
  await expect(admin.getByText('Application.ReadWrite.All')).toBeVisible()
  await expect(admin.getByText('AppRoleAssignment.ReadWrite.All'), 'the portal asks for less').toHaveCount(0)
  await agree(admin)
  await expect(admin.getByText('Now grant on Microsoft’s page')).toBeVisible()
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
    tenant: tenantId,
  })
  await expectConnected(admin)
  const roles = [permissionIds['User.Read.All']]
  expectBlueprint(await tenant(), { environment: 'production', roles, certificate })
  await expect(admin.getByText(`Spencer can no longer change anything in ${ours.domain}`)).toBeVisible()
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
