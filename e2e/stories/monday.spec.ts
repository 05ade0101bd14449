import { expect, test } from './fixtures'
import { pressOn } from './keyboard'
import { aMonday } from './monday'

test('on a Monday staff clear the first six reasons by one press each, and never leave the keyboard', async ({
  asStaff,
  team,
  sql,
}) => {
  const staff = await asStaff('Operator')
  const waiting = await aMonday(sql, team.Operator, 'Keyboard Monday')
  await pressOn(staff, staff.getByRole('link', { name: 'Mine', exact: true }))
  for (const { name, says, act } of waiting) {
    const row = staff.getByRole('listitem').filter({ hasText: name })
    await expect(row).toContainText(says)
    await pressOn(staff, row.getByRole('button', { name: act }))
    await expect(row.getByRole('button', { name: act })).toHaveCount(0)
  }
  await expect(staff.getByRole('heading', { level: 2 })).toHaveCount(0)
  await pressOn(staff, staff.locator('summary', { hasText: '4 rest: the customer was asked' }))
  await expect(staff.getByRole('listitem').filter({ hasText: waiting[0]?.name })).toContainText('was asked on')
})

test('the same by mouse with JavaScript off; who may only look sees why, and no press', async ({
  asStaff,
  team,
  sql,
}) => {
  const staff = await asStaff('Operator', { javaScriptEnabled: false })
  const waiting = await aMonday(sql, team.Operator, 'Mouse Monday')
  await staff.getByRole('link', { name: 'Mine', exact: true }).click()
  const titles = staff.getByRole('heading', { level: 2 })
  await expect(titles).toHaveText(['4 wait for Spencer', '2 wait for the customer'])
  for (const { name, act } of waiting) {
    const row = staff.getByRole('listitem').filter({ hasText: name })
    await row.getByRole('button', { name: act }).click()
    await expect(staff.getByRole('main')).toBeVisible()
    await staff.goto('/staff/today?mine')
  }
  await expect(titles).toHaveCount(0)

  const viewer = await asStaff('Viewer')
  await sql(
    `update "Connection" set drift = '{redirect}' where "accountOwnerId" = (select id from "Person" where upn = $1)`,
    [team.Operator.address],
  )
  await viewer.goto('/staff/connections?search=Mouse+Monday')
  await viewer.getByRole('link', { name: 'Mouse Monday 6' }).click()
  await expect(viewer.getByRole('region', { name: 'What this connection needs' })).toContainText('not as agreed')
  await expect(viewer.getByRole('button', { name: 'Invite to repair' })).toHaveCount(0)
})
