import { expectAccessibleInEveryLanguage } from './accessible'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { agree, create, expectConnected, invite, linkIn, makeCertificate, openAndSignIn } from './people'

test('consent declined makes nothing and loses nothing: one press later it goes on, as long as this tenant lets a secret live', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Adventure Works', domain: 'adventure-works.com', environment: 'Demo' } as const
  const admin = await aPerson()
  await openAndSignIn(admin, linkIn(await mail(await invite(staff, wish), /Demo/), 'join'), 'Matthias Becker')
  await admin.getByRole('button', { name: 'Create the Spencer app in adventure-works.com' }).click()
  await admin.getByRole('button', { name: 'Cancel' }).click()
  await expect(admin.getByText('You chose Cancel at Microsoft, or closed the page. Nothing was made.')).toBeVisible()
  expect(oursIn(await box.tenant('adventure-works'), 'demo')).toEqual([])
  await expectAccessibleInEveryLanguage(admin)
  await admin.getByRole('button', { name: 'Go on to Microsoft' }).click()
  await agree(admin)
  await expectConnected(admin)
  const [application] = oursIn(await box.tenant('adventure-works'), 'demo')
  const days = (Date.parse(application?.passwordCredentials?.[0]?.endDateTime ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(80)
  expect(days).toBeLessThanOrEqual(180)
})

test('what changed between reading and pressing is read again before anything is written', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = {
    customer: 'Fabrikam',
    domain: 'fabrikam.com',
    environment: 'Staging',
    access: 'Sign-in and user sync',
  } as const
  const admin = await aPerson()
  await openAndSignIn(admin, linkIn(await mail(await invite(staff, wish), /Staging/), 'join'), 'Nele Janssen')
  await staff.getByText('Replace it', { exact: true }).click()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: 'Replace the certificate' }).click()
  await expect(staff.getByText('Kept. The customer’s next run registers it.')).toBeVisible()

  await admin.getByRole('button', { name: 'Create the Spencer app in fabrikam.com' }).click()
  await expect(admin.getByText('What has to be made has changed since you opened this page.')).toBeVisible()
  expect(oursIn(await box.tenant('fabrikam'), 'staging')).toEqual([])
  await admin.reload()
  await create(admin, 'fabrikam.com')
  await expect(admin).toHaveURL(/run$/)
})

test('where secrets are forbidden the page says so, what is kept, and who can change it', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Tailspin Toys', domain: 'tailspintoys.com' } as const
  const admin = await aPerson()
  await openAndSignIn(admin, linkIn(await mail(await invite(staff, wish), /./), 'join'), 'Isabelle Laurent')
  await create(admin, 'tailspintoys.com')
  await expect(admin.getByText('Your tenant allows no secrets')).toBeVisible({ timeout: 30_000 })
  await expect(admin.getByRole('region', { name: 'What exists already, and stays' })).toContainText('the app')
  await expect(admin.getByRole('main')).toContainText('A Global Administrator can exempt this app')
  await expectAccessibleInEveryLanguage(admin)
})
