import { expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { create, goOnUntil } from './people'

test('a registration made by hand is offered, and once taken over keeps its name, addresses, notes and secret', async ({
  company,
  signedIn,
}) => {
  const ours = await company('registered by hand')
  const registered = async () => (await ours.tenant()).applications
  const [byHand] = await registered()
  const { admin } = await signedIn(ours)
  await create(admin, ours.domain)
  await expect(admin.getByText(`There is already an app for Spencer in ${ours.domain}`)).toBeVisible()
  await expect(admin.getByText('Spencer SSO')).toBeVisible()
  expect(await registered(), 'nothing was written before it was asked').toEqual([byHand])
  await expectAccessibleInEveryLanguage(admin)

  await admin.getByRole('button', { name: 'Take this app over' }).click()
  await goOnUntil(admin, /^Connected/)
  const applications = await registered()
  expect(applications).toHaveLength(1)
  const [taken] = applications
  expect(taken).toMatchObject({ displayName: 'Spencer SSO', notes: byHand?.notes })
  expect(taken?.web?.redirectUris).toEqual(byHand?.web?.redirectUris)
  expect(taken?.tags).toEqual(expect.arrayContaining(byHand?.tags ?? ['no tags']))
  const names = taken?.passwordCredentials?.map(({ displayName }) => displayName)
  expect(names).toEqual(expect.arrayContaining(['spencer 2024', expect.stringMatching(/^Spencer production /)]))
})
