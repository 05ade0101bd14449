import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/stories/fixtures'
import { expectConnected, linkIn, openAndSignIn } from '@/e2e/stories/people'
import { picture, pictures } from './picture'
import type { Sql } from './run-rows'

test('user sync with groups, from the invitation to the mapping', async ({
  company,
  team,
  asStaff,
  invited,
  aPerson,
  mail,
  sql,
}) => {
  await picture(await asStaff('Operator'), 'staff-connections-empty')
  const ours = await company('every role')
  const { appAdmin, member } = ours.people
  const { staff, link, connection, id } = await invited(ours, { access: 'Sign-in and user sync', groups: true })
  await picture(staff, 'staff-connection-invited')

  const marie = await aPerson()
  await marie.goto(link)
  await pictures(marie, 'join')
  await marie.goto(`${link}/by-hand`)
  await pictures(marie, 'by-hand')
  const jan = await aPerson()
  await openAndSignIn(jan, link, member)
  await pictures(jan, 'review-cannot')
  const emma = await aPerson()
  await openAndSignIn(emma, link, appAdmin)
  await pictures(emma, 'review-almost')
  await openAndSignIn(marie, link, ours.people.admin)
  await pictures(marie, 'review')
  await pictures(marie, 'review-open', () => openAll(marie))

  await marie.getByRole('button', { name: `Create the Spencer app in ${ours.domain}` }).click()
  await marie.getByRole('button', { name: 'Cancel' }).click()
  await expect(marie).toHaveURL(/run\?why=declined/)
  await pictures(marie, 'run-declined')
  await marie.getByRole('button', { name: 'Go on to Microsoft' }).click()
  await marie.getByRole('button', { name: 'Accept' }).click()
  await expectConnected(marie)
  await pictures(marie, 'done')
  const done = marie.url()
  await marie.goto(done.replace('done', 'receipt'))
  await pictures(marie, 'receipts')
  await marie.locator('main a').first().click()
  await pictures(marie, 'receipt')
  await marie.goto(done.replace('done', 'mapping'))
  await pictures(marie, 'mapping')
  await pictures(marie, 'mapping-mistake', async () => {
    await marie.locator('textarea').fill('a group')
    await marie
      .locator('form', { has: marie.locator('textarea') })
      .getByRole('button')
      .click()
    await expect(marie.getByRole('main').getByRole('alert')).toBeVisible()
  })

  await staff.goto(connection)
  await picture(staff, 'staff-connection-connected')
  await handoff(staff, linkIn(await mail(team.Operator.address, new RegExp(ours.name)), 'handoff'))
  await staff.goto(connection)
  await picture(staff, 'staff-connection-stored')
  await mailFailed(sql, id)
  await staff.goto(connection)
  await picture(staff, 'staff-connection-mail-failed')
})

/** What is behind a fold is looked at too. */
async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click()
}

async function handoff(staff: Page, link: string): Promise<void> {
  await staff.goto(link)
  await picture(staff, 'handoff-closed')
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await expect(staff.getByText('Metadata URL', { exact: true })).toBeVisible()
  await picture(staff, 'handoff-revealed')
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('This link is empty now.')).toBeVisible()
  await picture(staff, 'handoff-stored')
  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await picture(staff, 'handoff-unavailable')
  await staff.goto(link.split('#')[0] ?? '')
  await picture(staff, 'handoff-without-key')
}

/** As the row says it once the mail server was down for a while. */
async function mailFailed(sql: Sql, id: string): Promise<void> {
  const said = `state = 'held', "mailFailedAt" = now(), "heldUntil" = now() + interval '70 hours'`
  const not = `"sentAt" = null, "sentTo" = null, "linkedAt" = null, "claimedAt" = null, "storedAt" = null`
  await sql(`update "Handoff" set ${said}, ${not} where "connectionId" = $1`, [id])
}
