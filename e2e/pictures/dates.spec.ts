import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/stories/fixtures'
import { agree, pick } from '@/e2e/stories/people'
import { picture, pictures } from './picture'

const readers = { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' }

test('dates that come near: calendar, reminders, snooze', async ({ company, team, connected, aPerson, mail, sql }) => {
  const ours = await company('app deleted')
  const { staff, admin, connection, id } = await connected(ours, { environment: 'Staging' })
  const openCalendar = () => admin.locator('summary').last().click()
  await pictures(admin, 'done-calendar', openCalendar)
  await admin.getByRole('button', { name: 'Make a link' }).click()
  await expect(admin.getByRole('textbox')).toBeVisible()
  await picture(admin, 'done-calendar-link')

  for (const [code, language] of Object.entries(readers)) {
    await staff.goto(connection)
    const contacts = staff.getByRole('region', { name: 'Contacts' })
    await contacts.getByText('Add a contact', { exact: true }).click()
    const added = contacts.getByRole('group').filter({ hasText: 'Add a contact' })
    await added.getByLabel('Name').fill(`IT desk ${code}`)
    await added.getByLabel('E-mail').fill(`reads-${code}@${ours.domain}`)
    await added.getByLabel('Language').selectOption(language)
    await contacts.getByRole('button', { name: 'Add the contact' }).click()
    await expect(contacts).toContainText(`IT desk ${code} · ${language}`)
  }
  await sql(
    `update "Credential" set "endsAt" = now() + interval '6.5 days', "createdAt" = now() - interval '700 days', "remindAt" = now()
      where "connectionId" = $1`,
    [id],
  )
  await sql(`update "Connection" set "nextExpiryAt" = now() + interval '6.5 days' where id = $1`, [id])
  const own = `name = 'send-reminders' and (data->>'connectionId' = $1::uuid::text or data->>'contactId' in (select r."contactId"::text
    from "Reminder" r join "Credential" c on c.id = r."credentialId" where c."connectionId" = $1::uuid))`
  const queued = () => sql(`select 1 from pgboss.job where ${own}`, [id])
  await expect.poll(async () => (await queued()).length, { timeout: 600_000 }).toBeGreaterThanOrEqual(7)
  await sql(`update pgboss.job set start_after = now() where ${own} and state = 'created'`, [id])
  const reader = await aPerson()
  for (const code of Object.keys(readers)) {
    await letter(reader, `reads-${code}@${ours.domain}`, `mail-reminder-${code}`)
  }
  await letter(reader, team.Operator.address, 'mail-reminder-staff')
  await staff.goto(connection)
  await staff.getByText('Snooze', { exact: true }).click()
  await picture(staff, 'staff-connection-reminders')
  await staff.getByLabel('Why').fill('Moves to another tenant in the spring')
  await staff.getByLabel('Until').fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10))
  await staff.getByRole('button', { name: 'Snooze the reminders' }).click()
  await expect(staff.getByRole('button', { name: 'End the snooze' })).toBeVisible()
  await staff.getByRole('button', { name: /^Has left.*HR team/ }).click()
  await picture(staff, 'staff-connection-snoozed')
  await staff.goto('/staff/settings')
  await staff.getByRole('region', { name: 'Your calendar' }).getByRole('button', { name: 'Make a link' }).click()
  await expect(staff.getByLabel('Shown once, here and now')).toBeVisible()
  await picture(staff, 'staff-settings-calendar')

  async function letter(page: Page, to: string, name: string) {
    const { html } = await mail(to, new RegExp(`${ours.name} ·.*ends`))
    await page.setContent(html)
    await picture(page, name)
  }
})

test('a secret made by hand', async ({ company, invited, aPerson }) => {
  const ours = await company('large')
  const { link: invitation } = await invited(ours, { environment: 'Demo' })
  const admin = await aPerson()
  await admin.goto(`${invitation}/by-hand`)
  await pictures(admin, 'by-hand-steps')
  await admin.getByRole('button', { name: 'Sign in to hand over the secret safely' }).click()
  await pick(admin, ours.people.admin)
  await agree(admin)
  await expect(admin.getByRole('heading', { name: 'Hand over the secret safely' })).toBeVisible()
  await pictures(admin, 'by-hand-form', async () => {
    await admin.locator('input[name=applicationId]').fill('7b0f1c1e-6a1e-4a0c-9f5b-0d7f4d0f6a11')
    await admin.locator('input[name=secret]').fill('7b0f1c1e-6a1e-4a0c-9f5b-0d7f4d0f6a12')
    await admin.locator('main form button').last().click()
    await expect(admin.locator('[aria-invalid=true]').first()).toBeVisible()
  })
})
