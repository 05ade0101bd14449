import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { agree, linkIn, openAndSignIn, showSecret } from './people'

const aDay = 86_400_000

const dateIn = (calendar: string) => calendar.match(/DTSTART;VALUE=DATE:(\d{8})/)?.[1] ?? ''
const uidIn = (calendar: string) => calendar.match(/UID:(\S+)/)?.[1] ?? ''
const sequenceIn = (calendar: string) => Number(calendar.match(/SEQUENCE:(\d+)/)?.[1])

test('a reminder is opened in the mailbox and the secret renewed; the calendar that follows moves once it is stored, until its link is ended', async ({
  company,
  team,
  connected,
  aPerson,
  mail,
  sql,
  guard,
  world,
}) => {
  const ours = await company('app deleted')
  const administrator = ours.people.admin
  const spencerContact = team.Operator
  const { staff, admin, contact, connection, id } = await connected(ours, { environment: 'Staging' })
  const about = (what: string) => new RegExp(`${ours.name} · Staging: ${what}`)

  const handoff = async () => linkIn(await mail(spencerContact.address, about('collect')), 'handoff')
  const firstHandoff = await handoff()

  await admin.getByText('Let your calendar follow the dates').click()
  await admin.getByRole('button', { name: 'Make a link' }).click()
  const feed = await admin.getByRole('textbox', { name: 'Link for your calendar' }).inputValue()
  const readFeed = async () => (await admin.request.get(feed)).text()
  await expectAccessible(admin)

  const [ends, twoYearsBefore] = [new Date(Date.now() + 29.5 * aDay), new Date(Date.now() - 700 * aDay)]
  await sql('update "Credential" set "endsAt" = $2, "createdAt" = $3, "remindAt" = now() where "connectionId" = $1', [
    id,
    ends,
    twoYearsBefore,
  ])
  await sql('update "Connection" set "nextExpiryAt" = $2 where id = $1', [id, ends])
  const before = await readFeed()
  expect(before).toContain(`${ours.name} · Staging: Spencer’s secret`)
  expect(before).not.toContain(id)

  // The worker looks every minute, and at night its mails wait for the morning.
  const own = `name = 'send-reminders' and (data->>'connectionId' = $1::uuid::text or data->>'contactId' in (
    select r."contactId"::text from "Reminder" r join "Credential" c on c.id = r."credentialId"
     where c."connectionId" = $1::uuid and r.threshold = 30))`
  const isAsked = () => sql(`select 1 from pgboss.job where ${own}`, [id])
  await expect.poll(isAsked, { timeout: 600_000, message: 'a mail to each contact and to Spencer' }).toHaveLength(3)
  await sql(`update pgboss.job set start_after = now() where ${own} and state = 'created'`, [id])

  const toSpencer = await mail(spencerContact.address, about('the secret ends on'))
  expect(toSpencer.text).toContain(`IT service desk and HR team at ${ours.name} get a mail`)
  expect(toSpencer.links).toContain(connection)
  const { subject } = await mail(contact, about('the secret ends on'))
  const reader = await aPerson()
  await reader.goto(world.mailbox)
  await reader.locator('li', { hasText: contact }).getByRole('link', { name: subject }).click()
  await expect(reader.frameLocator('iframe').getByRole('link', { name: 'Renew the access' })).toBeVisible()
  await reader.getByRole('link', { name: /\/join\// }).click()
  await expect(reader.getByRole('main')).toContainText(`${spencerContact.name} at Spencer asks you to renew the secret`)
  await openAndSignIn(reader, reader.url(), administrator)
  await expect(reader.getByRole('heading', { name: `What will be renewed in ${ours.domain}` })).toBeVisible()
  await reader.getByRole('button', { name: `Renew the secret in ${ours.domain}` }).click()
  await agree(reader)
  await expect(reader.getByRole('heading', { name: /^Renewed/ })).toBeVisible()

  const during = await readFeed()
  expect(dateIn(during), 'Spencer works with the old secret until the new one is stored').toBe(dateIn(before))

  await expect.poll(handoff, 'the mail about the new secret').not.toBe(firstHandoff)
  const link = await handoff()
  guard('key', link.split('#')[1] ?? '')
  await staff.goto(link)
  const bundle = await showSecret(staff)
  guard('secret', bundle.secret)
  await staff.getByRole('button', { name: 'Stored in the back office' }).click()
  await expect(staff.getByText('This link is empty now.')).toBeVisible()

  const after = await readFeed()
  expect(uidIn(after)).toBe(uidIn(before))
  expect(Number(dateIn(after))).toBeGreaterThan(Number(dateIn(before)))
  expect(sequenceIn(during)).toBeGreaterThan(sequenceIn(before))
  expect(sequenceIn(after)).toBeGreaterThan(sequenceIn(during))

  await reader.getByText('Let your calendar follow the dates').click()
  await reader.getByRole('button', { name: 'End the link' }).click()
  await expect(reader.getByRole('button', { name: 'Make a link' })).toBeVisible()
  expect((await admin.request.get(feed)).status()).toBe(404)
})

test('staff snooze with a reason and an end, mark who left, add somebody, and follow all dates in their own calendar', async ({
  company,
  team,
  invited,
  sql,
}) => {
  const ours = await company('plain')
  const { staff, connection, id } = await invited(ours, { environment: 'Demo' })
  await sql(
    `insert into "Credential" (id, "connectionId", kind, state, "attemptName", "startsAt", "endsAt", "createdAt", "remindAt")
     values (gen_random_uuid(), $1, 'secret', 'live', gen_random_uuid()::text, now(), now() + interval '100 days', now(), null)`,
    [id],
  )
  await sql(`update "Connection" set "nextExpiryAt" = now() + interval '100 days' where id = $1`, [id])
  await staff.goto(connection)

  const reminders = staff.getByRole('region', { name: 'Reminders' })
  await expect(reminders).toContainText('The next one, about the secret, goes out')
  await reminders.getByText('Snooze', { exact: true }).click()
  await reminders.getByLabel('Why').fill('Moves to another tenant')
  const inDays = (days: number) => new Date(Date.now() + days * aDay).toISOString().slice(0, 10)
  await reminders.getByLabel('Until').fill(inDays(20))
  await expectAccessible(staff)
  await reminders.getByRole('button', { name: 'Snooze the reminders' }).click()
  await expect(reminders).toContainText(team.Operator.name)
  await expect(reminders).toContainText('Moves to another tenant')
  await reminders.getByRole('button', { name: 'End the snooze' }).click()
  await expect(reminders).toContainText('The next one, about the secret, goes out')

  const contacts = staff.getByRole('region', { name: 'Contacts' })
  await contacts.getByRole('button', { name: /^Has left.*IT service desk/ }).click()
  await contacts.getByRole('button', { name: /^Has left.*HR team/ }).click()
  await expect(contacts).toContainText(`Nobody at ${ours.name} gets our mails: add a contact.`)
  await expectAccessible(staff)
  await contacts.getByText('Add a contact', { exact: true }).click()
  const added = contacts.getByRole('group').filter({ hasText: 'Add a contact' })
  await added.getByLabel('Name').fill('Eva Claes')
  await added.getByLabel('E-mail').fill(`eva@${ours.domain}`)
  await contacts.getByRole('button', { name: 'Add the contact' }).click()
  await expect(contacts).toContainText('Eva Claes · Dutch')
  await contacts.getByRole('button', { name: /^Works again.*HR team/ }).click()
  await expect(contacts.getByRole('button', { name: /^Has left.*HR team/ })).toBeVisible()

  await staff.goto('/staff/settings')
  const own = staff.getByRole('region', { name: 'Your calendar' })
  await own.getByRole('button', { name: 'Make a link' }).click()
  const feed = await own.getByLabel('Shown once, here and now').inputValue()
  const calendar = await (await staff.request.get(feed)).text()
  expect(calendar.replaceAll('\r\n ', '')).toContain(`${ours.name} · Demo: Spencer’s secret`)
  expect(calendar).not.toContain(id)
  await expectAccessible(staff)
  await own.getByRole('button', { name: 'End the link' }).click()
  await expect(own.getByRole('button', { name: 'End the link' })).toBeHidden()
  expect((await staff.request.get(feed)).status()).toBe(404)

  for (const unknown of ['00000000-0000-4000-8000-00000000dead', 'nothing']) {
    expect((await staff.request.get(`/api/calendar/${unknown}`)).status()).toBe(404)
  }
})
