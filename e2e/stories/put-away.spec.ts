import { expect, test } from './fixtures'
import { showSecret } from './people'

test('C12: a shown secret leaves the page at once when somebody signs out in another tab', async ({
  company,
  connected,
  handoffLink,
  guard,
}) => {
  const ours = await company('plain')
  const { staff } = await connected(ours)
  await staff.goto(await handoffLink(ours))
  const { secret } = await showSecret(staff)
  guard('secret', secret)
  await staff.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(staff.getByText(secret)).toBeVisible()

  const other = await staff.context().newPage()
  await other.goto('/staff/connections')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(staff.getByText('Somebody signed out in another tab')).toBeVisible()
  expect(await staff.content()).not.toContain(secret)
})

test('C12: after a quarter of an hour nothing of it is on the page', async ({
  company,
  connected,
  handoffLink,
  guard,
}) => {
  const ours = await company('plain')
  const { staff } = await connected(ours)
  await staff.clock.install()
  await staff.goto(await handoffLink(ours))
  const { secret, applicationId } = await showSecret(staff)
  guard('secret', secret)
  await expect(staff.getByText('Metadata URL', { exact: true })).toBeVisible()
  await staff.clock.fastForward('15:10')
  await expect(staff.getByText('The secret was shown for 15 minutes')).toBeVisible()
  expect(await staff.content()).not.toContain(applicationId)
})
