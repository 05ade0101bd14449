import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { create, expectConnected, openAndSignIn } from './people'

const aDay = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * aDay).toISOString().slice(0, 10)
const inWords = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(`${date}T12:00Z`),
  )

test('not today: the administrator plans a day with the ticket’s number, staff see it, the reminder waits, and the link opens after its first end', async ({
  company,
  invited,
  aPerson,
  sql,
}) => {
  const ours = await company('secrets of 180 days')
  const { staff, connection, link, id } = await invited(ours, { environment: 'Demo' })
  const admin = await aPerson()
  await openAndSignIn(admin, link, ours.people.admin)
  await admin.getByText('Not today? Plan it').click()
  await admin.getByLabel('Day', { exact: true }).fill(inDays(40))
  await admin.getByLabel('Your ticket number, if you have one').fill('CHG0042')
  await admin.getByRole('button', { name: 'Plan this day' }).click()
  const day = inWords(inDays(40))
  await expect(admin.getByText(`Planned for ${day}, CHG0042`)).toBeVisible()
  await expect(admin.getByText(`The link works until ${inWords(inDays(47))}, that day included.`)).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)

  await staff.goto(connection)
  const planned = staff.getByRole('region', { name: 'Planned for' })
  await expect(planned).toContainText(`${day}, CHG0042`)
  await expect(planned).toContainText(ours.people.admin.name)
  await expectAccessible(staff)
  await staff.goto(`/staff/connections?search=${ours.domain}`)
  await expect(staff.getByRole('row', { name: ours.name })).toContainText(/planned \d+ \w+, CHG0042/)

  await sql(
    `insert into "Credential" (id, "connectionId", kind, state, "attemptName", "startsAt", "endsAt", "createdAt", "remindAt")
     values (gen_random_uuid(), $1, 'secret', 'live', gen_random_uuid()::text, now(), now() + interval '60 days', now(), now())`,
    [id],
  )
  await sql(`update "Connection" set "nextExpiryAt" = now() + interval '60 days' where id = $1`, [id])
  await staff.goto(connection)
  const after = new Date(Date.parse(inDays(41))).getDate()
  await expect(staff.getByRole('region', { name: 'Reminders' })).toContainText(new RegExp(`goes out \\w+, ${after} `))

  await sql(`delete from "Credential" where "connectionId" = $1`, [id])
  await sql(`update "Connection" set "nextExpiryAt" = null where id = $1`, [id])

  // As if thirty-five days had gone by: five more than the link was made for.
  await sql(
    `update "Invitation" set "createdAt" = "createdAt" - interval '35 days', "expiresAt" = "expiresAt" - interval '35 days'
      where "connectionId" = $1`,
    [id],
  )
  await sql(`update "PlannedDay" set day = day - 35 where "connectionId" = $1`, [id])
  const again = await aPerson()
  await openAndSignIn(again, link, ours.people.admin)
  await expect(again.getByText(`Planned for ${inWords(inDays(5))}, CHG0042`)).toBeVisible()
  await create(again, ours.domain)
  await expectConnected(again)
  await staff.goto(connection)
  await expect(planned).toContainText('No day is planned.')
})

test('staff plan and take off a day, and freeze a customer in all environments, also without JavaScript', async ({
  company,
  asStaff,
  invited,
  sql,
}) => {
  const ours = await company('plain')
  const { connection, id } = await invited(ours, { environment: 'Staging' })
  const staff = await asStaff('Operator', { javaScriptEnabled: false })
  await staff.goto(connection)
  const planned = staff.getByRole('region', { name: 'Planned for' })
  await expect(planned).toContainText('No day is planned.')
  await planned.getByText('Plan a day').click()
  await planned.getByLabel('Day', { exact: true }).fill(inDays(-2))
  await planned.getByLabel('The customer’s ticket number').fill('CHG0043')
  await planned.getByRole('button', { name: 'Plan this day' }).click()
  await expect(staff.getByRole('alert')).toContainText('That day is over. Choose today, or a day after it.')
  await expect(planned.getByLabel('The customer’s ticket number')).toHaveValue('CHG0043')
  await planned.getByLabel('Day', { exact: true }).fill(inDays(10))
  await planned.getByRole('button', { name: 'Plan this day' }).click()
  await expect(planned).toContainText(`${inWords(inDays(10))}, CHG0043`)

  await sql(`update "Connection" set "nextExpiryAt" = now() + interval '7 days' where id = $1`, [id])
  await staff.goto(connection)
  await expect(planned).toContainText('before that is over: reminders and Today say so from')
  await planned.getByRole('button', { name: 'Take the day off' }).click()
  await expect(planned).toContainText('No day is planned.')

  await planned.getByText('Say when they change nothing').click()
  await planned.getByLabel('From').fill(inDays(0))
  await planned.getByLabel('The last day').fill(inDays(5))
  await planned.getByLabel('Reason, or their ticket').fill('The year is closed')
  await planned.getByRole('button', { name: `Freeze all of ${ours.name}` }).click()
  await expect(planned).toContainText(`For all of ${ours.name}’s environments.`)
  await expect(staff.getByRole('region', { name: 'Timeline' })).toContainText('The customer changes nothing from')
  await planned.getByRole('button', { name: 'Lift the freeze' }).click()
  await expect(planned).toContainText('No day is planned.')
})
