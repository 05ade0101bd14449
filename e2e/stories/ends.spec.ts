import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { anImportedList } from './listed'

test('what ends is drawn and said in a table, and each number leads to those it counts, with JavaScript off', async ({
  asStaff,
  team,
  sql,
}) => {
  const staff = await asStaff('Operator', { javaScriptEnabled: false })
  await anImportedList(sql, team.Operator, 'Ending Season', 10)
  await staff.goto('/staff/connections?search=Ending+Season')
  await expect(staff.getByRole('figure')).toHaveCount(0)

  await staff.getByLabel('Ends in (days)').fill('60')
  await staff.getByRole('button', { name: 'Show' }).click()
  await expect(staff.getByRole('row')).toHaveCount(1 + 8)
  const figure = staff.getByRole('figure')
  await expect(figure).toContainText('6 secrets end between')
  await figure.getByText('As a table').click()
  await figure.getByRole('link', { name: '1 secret' }).first().click()
  await expect(staff.getByRole('link', { name: /^Ending Season/ })).toHaveText('Ending Season 3')

  await staff.getByLabel('Ends in (days)').fill('soon')
  await staff.getByLabel('Reason').selectOption('credential ends, by the list')
  await staff.getByRole('button', { name: 'Show' }).click()
  await expect(staff).toHaveURL(/reason=listed_ends/)
  await expect(staff.getByLabel('Ends in (days)')).toHaveValue('soon')
  await expect(staff.getByLabel('Ends in (days)')).toHaveAccessibleDescription(/^Not filtered:/)
  await expect(staff.getByLabel('Ends in (days)')).toHaveAttribute('aria-invalid', 'true')
})

test('the picture of what ends, and its table, are for everybody', async ({ asStaff, team, sql }) => {
  const staff = await asStaff('Operator')
  await anImportedList(sql, team.Operator, 'Reading Season', 6)
  for (const asked of ['sort=ends', 'expires=20', 'expires=90&credential=secret']) {
    await staff.goto(`/staff/connections?search=Reading+Season&${asked}`)
    await staff.getByRole('figure').getByText('As a table').click()
    await expect(staff.getByRole('figure').getByRole('table')).toBeVisible()
    await expectAccessible(staff)
  }
})
