import type { Page } from '@playwright/test'
import { expectAccessibleInEveryLanguage } from './accessible'
import { expectBlueprint, oursIn, permissionIds, portalChanges, rolesOf } from './blueprint'
import { expect, test } from './fixtures'
import { agree, certificateShown, expectConnected, openAndSignIn, pick } from './people'

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

test('B29: who chose Microsoft’s own page and never came back leaves no access of ours behind, and their grant counts whenever they return', async ({
  company,
  signedIn,
  aPerson,
  mail,
  sql,
}) => {
  const ours = await company('every role')
  const { domain, tenant } = ours
  const { staff, admin, contact, link, id } = await signedIn(ours, { access: 'Sign-in and user sync' })
  const certificate = await certificateShown(staff)
  await admin.getByRole('button', { name: 'Grant on Microsoft’s own page instead' }).click()
  await expect(admin.getByText('Application.ReadWrite.All')).toBeVisible()
  await agree(admin)
  await admin.waitForURL(/\/run$/)
  await admin.context().close()
  const secretsAndOurs = async () => {
    const secrets = oursIn(await tenant(), 'production').flatMap(({ passwordCredentials }) => passwordCredentials ?? [])
    return [secrets.length, portalChanges(await tenant())]
  }
  await expect.poll(secretsAndOurs, 'the app is made, and then our access goes').toEqual([1, []])
  const [made] = oursIn(await tenant(), 'production')
  expect(rolesOf(await tenant(), made)).toEqual([])

  await sql(hourOver, [id])
  expect((await mail(contact, /the permissions have not been seen yet/)).text).toContain('We may look no longer.')
  const later = await aPerson()
  await openAndSignIn(later, link, ours.people.admin)
  await expect(later.getByText('Now grant on Microsoft’s page')).toBeVisible()
  const address = await later.getByRole('link', { name: 'Open Microsoft’s page' }).getAttribute('href')
  await expect(later.getByRole('listitem').filter({ hasText: 'Withdrew our access' })).toBeVisible()
  await later.getByRole('link', { name: 'See what is ready' }).click()
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(
    'The app is ready. We have not seen its permissions granted yet.',
  )
  await expect(later.getByRole('link', { name: 'Now grant on Microsoft’s page' })).toBeVisible()
  await expect(later.getByText(`Spencer can no longer change anything in ${domain}, seen at`)).toBeVisible()
  expect(portalChanges(await tenant())).toEqual([])
  await expectAccessibleInEveryLanguage(later)
  const receipt = later.getByRole('main')
  await later.getByRole('link', { name: 'Receipt' }).click()
  await expect(receipt).toContainText(/Our access\s*gone, seen at/)
  await expect(receipt).not.toContainText('seen granted')

  const elsewhere = await aPerson()
  await elsewhere.goto(address ?? '')
  await pick(elsewhere, ours.people.admin)
  await acceptThere(elsewhere)
  await openAndSignIn(later, link, ours.people.admin)
  await later.getByRole('button', { name: 'I have granted it, check' }).click()
  await agree(later)
  await expectConnected(later)
  const roles = [permissionIds['User.Read.All']]
  expectBlueprint(await tenant(), { environment: 'production', roles, certificate })
  expect(portalChanges(await tenant())).toEqual([])
  await later.getByRole('link', { name: 'Receipt' }).click()
  await expect(receipt).toContainText(/Permissions\s*seen granted on/)
  await expect(receipt).toContainText(/Our access\s*gone, seen at/)
  await expect(receipt, 'nobody granted through us').not.toContainText('Granted permissions')
})

/** The consent that was given on the first visit lasts no longer. */
const hourOver = `
  update "RunToken" set "expiresAt" = now() - interval '1 second'
   where "runId" in (select id from "Run" where "connectionId" = $1)`

/** In a tab of its own, where Microsoft knows who is there. Returns where it ended. */
async function grantAtMicrosoft(admin: Page): Promise<URL> {
  const opened = admin.waitForEvent('popup')
  await admin.getByRole('link', { name: 'Open Microsoft’s page' }).click()
  const tab = await opened
  const returned = await acceptThere(tab)
  await tab.close()
  return returned
}

/** That page ends at Spencer's sign-in, which knows of no such answer. */
async function acceptThere(tab: Page): Promise<URL> {
  const unexpected = { status: 400, contentType: 'text/plain', body: 'AADB2C90068' }
  await tab.context().route('https://spencerlogin.b2clogin.com/**', (route) => route.fulfill(unexpected))
  await expect(tab.getByText('User.Read.All')).toBeVisible()
  await agree(tab)
  await tab.waitForURL(/^https:\/\/spencerlogin\.b2clogin/)
  return new URL(tab.url())
}
