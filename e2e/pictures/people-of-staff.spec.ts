import { doneByAnotherBuild } from '@/e2e/stories/another-build'
import { expect, test } from '@/e2e/stories/fixtures'
import { picture } from './picture'

test('who is away, who gives all, whom a list is filtered by, and an answer that went with its page', async ({
  asStaff,
  company,
  connected,
}) => {
  const { admin, id } = await connected(await company('plain'))
  const staff = await asStaff('Operator')
  await staff.goto('/staff/settings')
  await staff.locator('summary', { hasText: 'Say that somebody is away' }).click()
  await picture(staff, 'staff-settings-away')
  await staff.goto('/staff/connections?language=nl')
  await picture(staff, 'staff-connections-more')
  await admin.goto(`/connect/${id}/mapping`)
  await doneByAnotherBuild(admin)
  await admin.getByRole('button', { name: 'Save these fields' }).click()
  await expect(admin.locator('[data-answer-gone]')).toBeVisible()
  await admin.unrouteAll({ behavior: 'wait' })
  await picture(admin, 'answer-gone')
})
