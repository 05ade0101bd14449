import { addCrowd } from '@/e2e/fixtures/crowd/add-crowd'
import { expect, test } from '@/e2e/stories/fixtures'
import { picture } from './picture'

test('a customer with two environments of three, and one of a crowd whose contact bounced', async ({
  asStaff,
  company,
  connected,
  invited,
  sql,
  world,
}) => {
  const ours = await company('plain')
  const { id } = await connected(ours)
  const { staff, connection } = await invited(ours, { environment: 'Demo' })
  await staff.goto(connection)
  await picture(staff, 'customer-connection')
  await staff.getByRole('link', { name: ours.name, exact: true }).click()
  const notes = staff.getByRole('region', { name: 'Notes' })
  for (const note of [
    'Their IT is outsourced.\n\nCall on Mondays, never on Fridays.',
    'Renews with the budget, in May.',
  ]) {
    await notes.getByLabel('A note for colleagues').fill(note)
    await notes.getByRole('button', { name: 'Write it down' }).click()
    await expect(notes.getByRole('listitem').first()).toContainText(note.slice(0, 10))
  }
  await picture(staff, 'customer')
  for (const summary of await staff.locator('summary').all()) await summary.click()
  await staff.getByLabel('Name of the customer').fill(' ')
  await staff.getByRole('button', { name: 'Call them so' }).click()
  await expect(staff.getByText('Give the name of the customer.').first()).toBeVisible()
  await picture(staff, 'customer-open')

  await addCrowd(world.database, 200)
  const rows = await sql(
    `select k."customerId" from "Contact" k join "Connection" c on c."customerId" = k."customerId"
      where k."bouncedAt" is not null and c.id <> $1 limit 1`,
    [id],
  )
  const admin = await asStaff('Admin')
  await admin.goto(`/staff/customers/${rows[0]?.customerId}`)
  await picture(admin, 'customer-crowd')
})
