import { expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { create, expectConnected, invite, linkIn, openAndSignIn } from './people'

test('a registration made by hand is offered, and once taken over keeps its name, addresses, notes and secret', async ({
  asStaff,
  aPerson,
  mail,
  box,
}) => {
  const litware = async () => (await box.tenant('litware')).applications
  const [byHand] = await litware()
  const staff = await asStaff('Oscar Claes')
  const admin = await aPerson()
  const contact = await invite(staff, { customer: 'Litware', domain: 'litware.com' })
  await openAndSignIn(admin, linkIn(await mail(contact, /Production/), 'join'), 'Bart Cools')
  await create(admin, 'litware.com')
  await expect(admin.getByText('There is already an app for Spencer in litware.com')).toBeVisible({ timeout: 30_000 })
  await expect(admin.getByText('Spencer SSO')).toBeVisible()
  expect(await litware(), 'nothing was written before it was asked').toEqual([byHand])
  await expectAccessibleInEveryLanguage(admin)

  await admin.getByRole('button', { name: 'Take this app over' }).click()
  await goOnUntilConnected()
  const applications = await litware()
  expect(applications).toHaveLength(1)
  const [taken] = applications
  expect(taken).toMatchObject({ displayName: 'Spencer SSO', notes: byHand?.notes })
  expect(taken?.web?.redirectUris).toEqual(byHand?.web?.redirectUris)
  expect(taken?.tags).toEqual(expect.arrayContaining(byHand?.tags ?? ['no tags']))
  const names = taken?.passwordCredentials?.map(({ displayName }) => displayName)
  expect(names).toEqual(expect.arrayContaining(['spencer 2024', expect.stringMatching(/^Spencer production /)]))

  /** What it would change in somebody else's registration is shown and asked once more. */
  async function goOnUntilConnected() {
    const accept = admin.getByRole('button', { name: 'Accept' })
    const goOn = admin.getByRole('button', { name: 'Go on with what stands here' })
    const connected = admin.getByRole('heading', { name: /^Connected/ })
    await expect(async () => {
      await expect(accept.or(goOn).or(connected).first()).toBeVisible()
      if (await accept.or(goOn).first().isVisible()) await accept.or(goOn).first().click()
      await expect(connected).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 40_000 })
    await expectConnected(admin)
  }
})
