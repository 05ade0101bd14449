import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/stories/fixtures'
import { agree, create, expectConnected, invite, linkIn, openAndSignIn, pick } from '@/e2e/stories/people'
import { picture, pictures } from './picture'

test.setTimeout(900_000)

const readers = { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' }

test('dates that come near: calendar, reminders, snooze', async ({ asStaff, aPerson, mail, sql, request, world }) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Southridge Video', domain: 'southridgevideo.com', environment: 'Staging' } as const
  const contact = await invite(staff, wish)
  const connection = staff.url().split('?')[0] ?? ''
  const admin = await aPerson()
  await openAndSignIn(admin, linkIn(await mail(contact, /connect to Spencer/), 'join'), 'Hanne Verbeke')
  await create(admin, wish.domain)
  await expectConnected(admin)
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
    await added.getByLabel('E-mail').fill(`reads-${code}@${wish.domain}`)
    await added.getByLabel('Language').selectOption(language)
    await contacts.getByRole('button', { name: 'Add the contact' }).click()
    await expect(contacts).toContainText(`IT desk ${code} · ${language}`)
  }
  const id = connection.split('/').at(-1)
  await sql(
    `update "Credential" set "endsAt" = now() + interval '6.5 days', "createdAt" = now() - interval '700 days', "remindAt" = now()
      where "connectionId" = $1`,
    [id],
  )
  await sql(`update "Connection" set "nextExpiryAt" = now() + interval '6.5 days' where id = $1`, [id])
  const queued = () => sql(`select 1 from pgboss.job where name = 'send-reminder'`)
  await expect.poll(async () => (await queued()).length, { timeout: 120_000 }).toBeGreaterThanOrEqual(7)
  await sql(`update pgboss.job set start_after = now() where name = 'send-reminder' and state = 'created'`)
  const reader = await aPerson()
  for (const code of Object.keys(readers)) {
    await letter(reader, `reads-${code}@${wish.domain}`, `mail-reminder-${code}`)
  }
  await letter(reader, 'oscar.claes@spencer.example', 'mail-reminder-staff')
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
    await mail(to, /Southridge Video ·/)
    const messages: { to: string; html: string }[] = await (await request.get(`${world.mailbox}/messages`)).json()
    await page.setContent(messages.findLast((message) => message.to.includes(to))?.html ?? '')
    await picture(page, name)
  }
})

test('a secret made by hand', async ({ asStaff, aPerson, mail }) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Wide World Importers', domain: 'wideworldimporters.com', environment: 'Demo' } as const
  const invitation = linkIn(await mail(await invite(staff, wish), /Demo/), 'join')
  const admin = await aPerson()
  await admin.goto(`${invitation}/by-hand`)
  await pictures(admin, 'by-hand-steps')
  await admin.getByRole('button', { name: 'Sign in to hand over the secret safely' }).click()
  await pick(admin, 'Ruth Lauwers')
  await agree(admin)
  await expect(admin.getByRole('heading', { name: 'Hand over the secret safely' })).toBeVisible()
  await pictures(admin, 'by-hand-form', async () => {
    await admin.locator('input[name=applicationId]').fill('7b0f1c1e-6a1e-4a0c-9f5b-0d7f4d0f6a11')
    await admin.locator('input[name=secret]').fill('7b0f1c1e-6a1e-4a0c-9f5b-0d7f4d0f6a12')
    await admin.locator('main form button').last().click()
    await expect(admin.locator('[aria-invalid=true]').first()).toBeVisible()
  })
})
