import { expect, test } from './fixtures'
import { linkIn } from './people'

/** As a field of a date wants it, in Brussels as everywhere. */
const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10)

test('C21: while the account owner is away their deputy collects the secret; whoever leaves gives all to somebody else', async ({
  asStaff,
  company,
  connected,
  guard,
  mail,
  team,
}) => {
  const ours = await company('plain')
  const deputy = await asStaff('Admin')
  const staff = await asStaff('Operator')
  await staff.goto('/staff/settings')
  const away = staff.getByRole('region', { name: 'Away' })
  await away.locator('summary', { hasText: 'Say that somebody is away' }).click()
  await away.getByLabel('First day').fill(day(-1))
  await away.getByLabel('Last day').fill(day(9))
  await away.getByRole('button', { name: 'Away with a deputy' }).click()
  await expect(away.getByText('Choose somebody.').first()).toBeVisible()
  await expect(away.getByLabel('Last day')).toHaveValue(day(9))
  await away.getByLabel('Who stands in').selectOption({ label: `${team.Admin.name} · ${team.Admin.address}` })
  await away.getByRole('button', { name: 'Away with a deputy' }).click()
  await expect(away.getByText(`${team.Admin.name} stands in`)).toBeVisible()

  const { connection } = await connected(ours)
  const letter = await mail(team.Admin.address, new RegExp(ours.name))
  expect(letter.text.replaceAll(/\s+/g, ' ')).toContain(`${team.Operator.name} looks after this customer and is away`)
  const link = linkIn(letter, 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await deputy.goto('/staff/today?mine')
  await expect(deputy.getByRole('listitem').filter({ hasText: ours.name })).toContainText('waits to be collected')
  await deputy.goto(link)
  await deputy.getByRole('button', { name: 'Show the secret' }).click()
  await deputy.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(deputy.getByText('This link is empty now.')).toBeVisible()

  await staff.goto('/staff/settings')
  await away.getByRole('button', { name: 'I am back' }).click()
  await expect(away.getByText('stands in', { exact: false }).filter({ hasText: team.Admin.name })).toHaveCount(0)
  const all = staff.getByRole('region', { name: 'Give all to somebody else' })
  await all.getByLabel('To', { exact: true }).selectOption({ label: `${team.Admin.name} · ${team.Admin.address}` })
  await all.getByRole('button', { name: 'Give all' }).click()
  await expect(all).toHaveCount(0)
  await staff.goto(connection)
  await expect(staff.getByRole('region', { name: 'Contacts' })).toContainText(`${team.Admin.name} · account owner`)
})
