import { expect, test } from '@/e2e/stories/fixtures'
import { aMonday, broken } from '@/e2e/stories/monday'
import { picture } from './picture'

test('what needs somebody', async ({ asStaff, team, sql }) => {
  const staff = await asStaff('Operator')
  await staff.goto('/staff/today?mine')
  await picture(staff, 'staff-today-nothing')
  await aMonday(sql, team.Operator, 'Woodgrove')
  await aMonday(sql, team.Operator, 'Okapi', [broken, broken])
  await staff.goto('/staff/today?mine')
  await picture(staff, 'staff-today')
  await staff.goto('/staff/connections')
  await picture(staff, 'staff-connections-needing')
  await staff.goto('/staff/today?mine')
  await staff.getByRole('listitem').filter({ hasText: 'Woodgrove 5' }).getByRole('button').click()
  await expect(staff.getByRole('listitem').filter({ hasText: 'Woodgrove 5' }).getByRole('button')).toHaveCount(0)
  await staff.locator('summary', { hasText: '1 rests' }).click()
  await picture(staff, 'staff-today-rests')
  await staff.getByRole('link', { name: 'Woodgrove 3' }).click()
  await expect(staff.getByRole('region', { name: 'What this connection needs' })).toBeVisible()
  await picture(staff, 'staff-connection-needs')
})
