import { expect, test } from '@/e2e/stories/fixtures'
import { showSecret } from '@/e2e/stories/people'

test('through the proxy a customer connects, and staff collect the secret', async ({
  company,
  connected,
  handoffLink,
}) => {
  const ours = await company('plain')
  const { staff } = await connected(ours)
  await staff.goto(await handoffLink(ours))
  expect(await showSecret(staff)).toMatchObject({ customerName: ours.name, tenantId: ours.tenantId })
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('This link is empty now.')).toBeVisible()
})
