import { addCrowd } from '@/e2e/fixtures/crowd/add-crowd'
import { expect, test } from '@/e2e/stories/fixtures'
import { picture } from './picture'

test('several chosen among four hundred customers, given and snoozed', async ({ asStaff, world }) => {
  const staff = await asStaff('Admin')
  await addCrowd(world.database, 400)
  await staff.goto('/staff/connections?stage=connected')
  for (const [name, filter] of [
    ['Connected', 'stage=connected'],
    ['Renewal season', 'expires=90'],
    ['Mine in Dutch', 'language=nl'],
  ] as const) {
    await staff.goto(`/staff/connections?${filter}`)
    await staff.getByText('Keep this view', { exact: true }).click()
    await staff.getByLabel('Under which name').fill(name)
    if (name === 'Renewal season') await staff.getByLabel('Who has it').selectOption('everybody of staff')
    if (name === 'Mine in Dutch') await picture(staff, 'choose-keep')
    await staff.getByRole('button', { name: 'Keep it' }).click()
    await expect(staff.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page')
  }
  await staff.getByText('Rename or delete', { exact: false }).click()
  await picture(staff, 'choose-view')
  await staff.goto('/staff/connections?stage=connected')
  for (const key of ['j', 'j', 'x']) await staff.keyboard.press(key)
  await staff.screenshot({ path: `${process.env.PICTURES}/choose-keyboard.png` })
  await staff.keyboard.press('?')
  await staff.screenshot({ path: `${process.env.PICTURES}/choose-keys.png` })
  await staff.keyboard.press('Escape')
  for (const box of (await staff.getByRole('checkbox', { name: /^Choose / }).all()).slice(2, 5)) await box.check()
  await picture(staff, 'choose-some')
  await staff.setViewportSize({ width: 375, height: 800 })
  await staff.getByLabel(/that match/).scrollIntoViewIfNeeded()
  await staff.screenshot({ path: `${process.env.PICTURES}/choose-phone.png` })
  await staff.setViewportSize({ width: 1280, height: 800 })
  await staff.getByLabel(/that match/).check()
  await picture(staff, 'choose-all')
  await staff.getByRole('button', { name: 'Give to …' }).click()
  await expect(staff.getByRole('heading', { name: 'Give to a colleague' })).toBeVisible()
  await picture(staff, 'choose-give')
  await staff.goto('/staff/connections/chosen/snooze?all=yes')
  await picture(staff, 'choose-snooze')
})
