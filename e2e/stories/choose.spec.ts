import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { pressOn, tabTo, typeInto } from './keyboard'
import { aMonday } from './monday'
import { ownWord } from './own-word'

/** Keys work once the page has its script. */
async function pressUntilFocused(target: Locator, key: string): Promise<void> {
  await expect(async () => {
    await target.page().keyboard.press(key)
    expect(await target.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass()
}

/** Rows and cells by their own word: what is laid out as lines is otherwise no table to some browsers. */
async function expectTableOnAPhone(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ width: 375, height: 900 })
  const table = page.getByRole('table')
  await expect(table).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row:
          - columnheader "Customer"
      - rowgroup:
        - row:
          - rowheader
  `)
  await expect(
    table.locator(
      'xpath=descendant-or-self::*[self::table or self::thead or self::tbody or self::tr or self::th or self::td][not(@role)]',
    ),
  ).toHaveCount(0)
  await page.setViewportSize(size)
}

test('with the keyboard alone staff find customers, choose all that match, see who they are, and give them to a colleague', async ({
  asStaff,
  team,
  sql,
}, story) => {
  const word = ownWord(story)
  await asStaff('Admin')
  const staff = await asStaff('Operator')
  await aMonday(sql, team.Operator, word)
  await staff.goto('/staff/connections')
  await pressUntilFocused(staff.getByLabel('Search'), '/')
  await staff.keyboard.type(`${word}jx?`)
  await expect(staff.getByLabel('Search'), 'who types, types').toHaveValue(`${word}jx?`)
  await typeInto(staff, staff.getByLabel('Search'), word)
  await staff.keyboard.press('Enter')
  const rows = staff.getByRole('row').filter({ hasText: word })
  await expect(rows).toHaveCount(6)
  await pressUntilFocused(rows.nth(0).getByRole('link'), 'k')
  await staff.keyboard.press('j')
  await expect(rows.nth(1).getByRole('link')).toBeFocused()
  await staff.keyboard.press('k')
  await expect(rows.nth(0).getByRole('link')).toBeFocused()
  await staff.keyboard.press('x')
  await expect(rows.nth(0).getByRole('checkbox')).toBeChecked()
  await expectAccessible(staff)
  await expectTableOnAPhone(staff)
  await staff.keyboard.press('?')
  await expect(staff.getByRole('dialog', { name: 'Keys of this list' })).toBeVisible()
  await expectAccessible(staff)
  await pressOn(staff, staff.getByLabel('These keys work'), 'Space')
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('/')
  await expect(staff.getByLabel('Search'), 'who switched them off, has them off').not.toBeFocused()
  await pressOn(staff, staff.getByLabel('choose all 6 that match'), 'Space')
  await pressOn(staff, staff.getByRole('button', { name: 'Give to …' }))

  await expect(staff.getByRole('region', { name: '6 connections' }).getByRole('listitem')).toHaveCount(6)
  await expectAccessible(staff)
  await tabTo(staff, staff.getByLabel('Give to'))
  await staff.keyboard.type(team.Admin.name)
  await pressOn(staff, staff.getByRole('button', { name: 'Give 6 connections' }))
  await expect(staff.getByText('6 connections were given.')).toBeVisible()
  await expect(staff.getByText('A colleague looks after these')).toBeVisible()
  const given = await sql(
    `select distinct p.upn from "Connection" c join "Customer" k on k.id = c."customerId"
       join "Person" p on p.id = c."accountOwnerId" where k.name like $1`,
    [`${word}%`],
  )
  expect(given).toEqual([{ upn: team.Admin.address }])
  await staff.goto(`/staff/connections/chosen/snooze?all=yes&search=${word}`)
  await expectAccessible(staff)
})

test('the same with JavaScript off; and who matches only by now is asked about before anything is done', async ({
  asStaff,
  team,
  sql,
}, story) => {
  const word = ownWord(story)
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  await asStaff('Admin')
  const staff = await asStaff('Operator', { javaScriptEnabled: false })
  await aMonday(sql, team.Operator, word)
  await staff.goto(`/staff/connections?search=${word}`)
  await expect(staff.getByRole('button', { name: 'Give to …' })).toBeHidden()
  await staff.getByLabel(`Choose ${word} 6`).check()
  await expect(staff.getByRole('button', { name: 'Give to …' })).toBeVisible()
  await staff.getByLabel('choose all 6 that match').check()
  await staff.getByRole('button', { name: 'Give to …' }).click()
  await staff.getByLabel('Give to').selectOption({ label: `${team.Admin.name} · ${team.Admin.address}` })
  await aMonday(sql, team.Operator, `${word} too`)
  await staff.getByRole('button', { name: 'Give 6 connections' }).click()
  await expect(staff.getByText('now it is about 12 connections')).toBeVisible()
  await staff.getByRole('button', { name: 'Give 12 connections' }).click()
  await expect(staff.getByText('12 connections were given.')).toBeVisible()

  await staff.getByRole('link', { name: 'Back to the list' }).click()
  await staff.getByLabel(`Choose ${word} 5`).check()
  await staff.getByLabel(`Choose ${word} 4`).check()
  await staff.getByRole('button', { name: 'Snooze …' }).click()
  await expect(staff.getByText('Nothing of these has an end date.')).toBeVisible()
  await staff.getByLabel('Why').fill('They move to another tenant')
  await staff.getByLabel('Until').fill(day)
  await staff.getByRole('button', { name: 'Snooze 1 connection' }).click()
  await expect(staff.getByText('1 connection is snoozed.')).toBeVisible()
})

test('who may only look has nothing to choose', async ({ asStaff, team, sql }, story) => {
  const word = ownWord(story)
  await asStaff('Operator')
  await aMonday(sql, team.Operator, word)
  const staff = await asStaff('Viewer')
  await staff.goto(`/staff/connections?search=${word}`)
  await expect(staff.getByRole('link', { name: `${word} 1` })).toBeVisible()
  await expect(staff.getByRole('checkbox')).toHaveCount(0)
  await staff.goto('/staff/connections/chosen/give?all=yes')
  await expect(staff.getByText('Your role is Viewer.')).toBeVisible()
})

test('what the list is filtered by is kept under a name, is everybody’s or one’s own, renamed and deleted', async ({
  asStaff,
}, story) => {
  const [word, other] = [ownWord(story), ownWord(story, 1)]
  const staff = await asStaff('Operator')
  await staff.goto(`/staff/connections?search=${word}`)
  await staff.getByText('Keep this view', { exact: true }).click()
  await staff.getByLabel('Under which name').fill(word)
  await staff.getByLabel('Who has it').selectOption('everybody of staff')
  await staff.getByRole('button', { name: 'Keep it' }).click()
  const here = staff.getByRole('navigation', { name: 'Views' }).locator('[aria-current="page"]')
  await expect(here).toHaveText(word)
  await staff.goto(`/staff/connections?search=${other}`)
  await staff.getByText('Keep this view', { exact: true }).click()
  await staff.getByLabel('Under which name').fill(word)
  await staff.getByLabel('Who has it').selectOption('everybody of staff')
  await staff.getByRole('button', { name: 'Keep it' }).click()
  await expect(staff.getByText('There is a view of that name').first()).toBeVisible()
  await expect(staff.getByLabel('Who has it')).toHaveValue('everybody')
  await expectAccessible(staff)
  await staff.getByRole('link', { name: word, exact: true }).click()
  await staff.getByText(`Rename or delete ${word}`).click()
  await expectAccessible(staff)
  await staff.getByLabel('Name', { exact: true }).fill(other)
  await staff.getByRole('button', { name: 'Rename' }).click()
  await expect(here).toHaveText(other)

  const viewer = await asStaff('Viewer', { javaScriptEnabled: false })
  await viewer.goto('/staff/connections')
  await viewer.getByRole('link', { name: other, exact: true }).click()
  await expect(viewer.getByLabel('Search')).toHaveValue(word)
  await expect(viewer.getByText('Rename or delete')).toHaveCount(0)
  await expect(viewer.getByText(`${other} is everybody’s, kept by`)).toBeVisible()
  await expect(viewer.getByText('Keep this view', { exact: true }), 'for themselves').toBeVisible()
  await viewer.goto(`/staff/connections?search=${other}`)
  await viewer.getByText('Keep this view', { exact: true }).click()
  await expect(viewer.getByLabel('Who has it')).toHaveCount(0)
  await viewer.getByLabel('Under which name').fill(`${word} mine`)
  await viewer.getByRole('button', { name: 'Keep it' }).click()
  await expect(viewer.getByRole('link', { name: `${word} mine` })).toHaveAttribute('aria-current', 'page')

  await staff.reload()
  await expect(staff.getByRole('link', { name: `${word} mine` })).toHaveCount(0)
  await staff.getByText(`Rename or delete ${other}`).click()
  await staff.getByRole('button', { name: 'Delete for everybody' }).click()
  await expect(staff.getByRole('link', { name: other, exact: true })).toHaveCount(0)
})
