import { expectAccessibleInEveryLanguage } from './accessible'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { agree, confirmCertificate, create, expectConnected, makeCertificate } from './people'

test('consent declined makes nothing and loses nothing: one press later it goes on, as long as this tenant lets a secret live', async ({
  company,
  signedIn,
}) => {
  const ours = await company('secrets of 180 days')
  const { admin } = await signedIn(ours, { environment: 'Demo' })
  await admin.getByRole('button', { name: `Create the Spencer app in ${ours.domain}` }).click()
  await admin.getByRole('button', { name: 'Cancel' }).click()
  await expect(admin.getByText('You chose Cancel at Microsoft, or closed the page. Nothing was made.')).toBeVisible()
  expect(oursIn(await ours.tenant(), 'demo')).toEqual([])
  await expectAccessibleInEveryLanguage(admin)
  await admin.getByRole('button', { name: 'Go on to Microsoft' }).click()
  await agree(admin)
  await expectConnected(admin)
  const [application] = oursIn(await ours.tenant(), 'demo')
  const days = (Date.parse(application?.passwordCredentials?.[0]?.endDateTime ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(179)
  expect(days).toBeLessThanOrEqual(180)
})

test('what changed between reading and pressing is read again before anything is written', async ({
  company,
  asStaff,
  signedIn,
}) => {
  const ours = await company('two people needed')
  const { staff, admin, connection } = await signedIn(ours, { environment: 'Staging', access: 'Sign-in and user sync' })
  await staff.getByText('Replace it', { exact: true }).click()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: 'Replace the certificate' }).click()
  await expect(staff.getByText('Asked. Another Operator or Admin has to press it')).toBeVisible()
  await confirmCertificate(await asStaff('Admin'), connection)

  await admin.getByRole('button', { name: `Create the Spencer app in ${ours.domain}` }).click()
  await expect(admin.getByText('What has to be made has changed since you opened this page.')).toBeVisible()
  expect(oursIn(await ours.tenant(), 'staging')).toEqual([])
  await admin.reload()
  await create(admin, ours.domain)
  await expect(admin).toHaveURL(/run$/)
})

test('where secrets are forbidden the page says so, what is kept, and who can change it', async ({
  company,
  signedIn,
}) => {
  const ours = await company('no secrets allowed')
  const { admin } = await signedIn(ours)
  await create(admin, ours.domain)
  await expect(admin.getByText('Your tenant does not let us make a secret')).toBeVisible()
  await expect(admin.getByRole('region', { name: 'What exists already, and stays' })).toContainText('the app')
  await expect(admin.getByRole('main')).toContainText('A Global Administrator can loosen that rule or exempt this app')
  await expectAccessibleInEveryLanguage(admin)
})
