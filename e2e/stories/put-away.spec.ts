import { expect, test } from './fixtures'
import { linkIn } from './people'

test('C12: a shown secret leaves the page at once when somebody signs out in another tab', async ({
  company,
  connected,
  mail,
  team,
  guard,
}) => {
  const ours = await company('plain')
  const { staff } = await connected(ours)
  const link = linkIn(await mail(team.Operator.address, new RegExp(ours.name)), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await staff.goto(link)
  const answer = staff.waitForResponse(/\/claim$/)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  const { bundle } = await (await answer).json()
  guard('secret', bundle.secret)
  await staff.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(staff.getByText(bundle.secret)).toBeVisible()

  const other = await staff.context().newPage()
  await other.goto('/staff/connections')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(staff.getByText('Somebody signed out in another tab')).toBeVisible()
  await expect(staff.getByText(bundle.secret)).toBeHidden()
  expect(await staff.content()).not.toContain(bundle.secret)
})

test('C12: after a quarter of an hour nothing of it is on the page', async ({
  company,
  connected,
  mail,
  team,
  guard,
}) => {
  const ours = await company('plain')
  const { staff } = await connected(ours)
  const link = linkIn(await mail(team.Operator.address, new RegExp(ours.name)), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await staff.clock.install()
  await staff.goto(link)
  const answer = staff.waitForResponse(/\/claim$/)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  const { bundle } = await (await answer).json()
  guard('secret', bundle.secret)
  await expect(staff.getByText('Metadata URL', { exact: true })).toBeVisible()
  await staff.clock.fastForward('15:10')
  await expect(staff.getByText('The secret was shown for 15 minutes')).toBeVisible()
  expect(await staff.content()).not.toContain(bundle.applicationId)
})
