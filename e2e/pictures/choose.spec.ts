import { addCrowd } from '@/e2e/fixtures/crowd/add-crowd'
import { expect, test } from '@/e2e/stories/fixtures'
import { picture } from './picture'

test('several chosen among four hundred customers, given and snoozed', async ({ asStaff, world }) => {
  const staff = await asStaff('Admin')
  await addCrowd(world.database, 400)
  await staff.goto('/staff/connections?stage=connected')
  for (const box of (await staff.getByRole('checkbox', { name: /^Choose / }).all()).slice(2, 5)) await box.check()
  await picture(staff, 'choose-some')
  await staff.getByLabel(/that match/).check()
  await picture(staff, 'choose-all')
  await staff.getByRole('button', { name: 'Give to …' }).click()
  await expect(staff.getByRole('heading', { name: 'Give to a colleague' })).toBeVisible()
  await picture(staff, 'choose-give')
  await staff.goto('/staff/connections/chosen/snooze?all=yes')
  await staff.getByRole('button', { name: /^Snooze/ }).click()
  await picture(staff, 'choose-snooze')
})
