import { addCrowd } from '@/e2e/fixtures/crowd/add-crowd'
import { expect, test } from '@/e2e/stories/fixtures'
import { picture } from './picture'

test('the desk with four hundred customers', async ({ asStaff, world }) => {
  const staff = await asStaff('Operator')
  await addCrowd(world.database, 400)
  await expect(async () => {
    await staff.goto('/staff/today')
    expect(await staff.getByText('Some connections are still being looked at').count()).toBe(0)
  }).toPass({ intervals: [500] })
  await picture(staff, 'staff-crowd-today')
  await staff.goto('/staff/connections')
  await picture(staff, 'staff-crowd-connections')
  await staff.goto('/staff/connections?sort=ends')
  await picture(staff, 'staff-crowd-ends')
  await staff.goto('/staff/connections?expires=90')
  await staff.getByText('As a table').click()
  await picture(staff, 'staff-crowd-ends-soon')
  await staff.goto('/staff/connections?expires=20&credential=secret&reason=ends_soon')
  await picture(staff, 'staff-crowd-ends-days')
  await staff.goto('/staff/connections?turn=spencer')
  await picture(staff, 'staff-crowd-spencer')
})
