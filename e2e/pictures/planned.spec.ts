import { expect, test } from '@/e2e/stories/fixtures'
import { openAndSignIn } from '@/e2e/stories/people'
import { picture, pictures } from './picture'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a day that is planned, and a freeze', async ({ company, invited, aPerson, sql }) => {
  const ours = await company('plain')
  const { staff, connection, link, id } = await invited(ours, { environment: 'Demo' })
  const admin = await aPerson()
  await openAndSignIn(admin, link, ours.people.admin)
  const form = () => admin.locator('summary').last().click()
  await pictures(admin, 'review-plan', form)
  await admin.locator('#day').fill(inDays(9))
  await admin.locator('#ticket').fill('CHG0042')
  await admin.getByRole('button', { name: 'Plan this day' }).click()
  await expect(admin.getByText(/^Planned for/)).toBeVisible()
  await pictures(admin, 'review-planned')

  await staff.goto(connection)
  await picture(staff, 'staff-planned')
  const planned = staff.getByRole('region', { name: 'Planned for' })
  await planned.getByText('Say when they change nothing').click()
  await planned.getByLabel('From').fill(inDays(0))
  await planned.getByLabel('The last day').fill(inDays(20))
  await planned.getByLabel('Reason, or their ticket').fill('The year is closed, CHG0040')
  await picture(staff, 'staff-freeze-form')
  await planned.getByRole('button', { name: `Freeze all of ${ours.name}` }).click()
  await expect(planned).toContainText('For all of')
  await sql(
    `insert into "Credential" (id, "connectionId", kind, state, "attemptName", "startsAt", "endsAt", "createdAt", "remindAt")
     values (gen_random_uuid(), $1, 'secret', 'live', gen_random_uuid()::text, now(), now() + interval '2 days', now(), null)`,
    [id],
  )
  await sql(`update "Connection" set "nextExpiryAt" = now() + interval '2 days' where id = $1`, [id])
  await staff.goto(connection)
  await picture(staff, 'staff-planned-and-frozen')
  await staff.goto(`/staff/connections?search=${ours.domain}`)
  await picture(staff, 'list-planned')
  await staff.goto('/staff/today')
  await picture(staff, 'today-planned')
  await admin.reload()
  await picture(admin, 'review-planned-too-late')
})
