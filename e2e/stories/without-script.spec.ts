import { expect, test } from './fixtures'
import { create, expectConnected, openAndSignIn } from './people'

test('the customer’s whole way works with JavaScript off, up to the fields that Spencer shows', async ({
  company,
  invited,
  aPerson,
}) => {
  const ours = await company('secrets of 180 days')
  const { link } = await invited(ours, { access: 'Sign-in and user sync', groups: true })
  const admin = await aPerson({ javaScriptEnabled: false })
  await admin.goto(link)
  await admin.getByRole('link', { name: 'I would rather do it by hand' }).click()
  await expect(admin.getByRole('heading', { name: 'Connect by hand' })).toBeVisible()
  await openAndSignIn(admin, link, ours.people.admin)
  await admin.getByText('The 4 requests we will send').click()
  await expect(admin.getByText(/POST .*batch$/).first()).toBeVisible()
  await create(admin, ours.domain)
  await expectConnected(admin)
  await admin.getByRole('link', { name: 'Receipt' }).click()
  await expect(admin.getByRole('main')).toContainText('Our access')

  await admin.goBack()
  await admin.getByRole('link', { name: /Which fields Spencer shows/ }).click()
  await admin.getByLabel('Job title').selectOption({ index: 1 })
  await admin.getByRole('button', { name: 'Save these fields' }).click()
  await expect(admin.getByText('Saved. Spencer uses this at the next synchronisation.')).toBeVisible()
  await admin.getByLabel('Object ID of each group').fill('not an id')
  await admin.getByRole('button', { name: 'Save these groups' }).click()
  await expect(admin.getByRole('alert')).toBeVisible()
  await admin.getByRole('button', { name: 'Sign out' }).click()
  await expect(admin.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
})
