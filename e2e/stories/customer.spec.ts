import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { linkIn } from './people'

test('a customer is renamed, a contact gets the address that is theirs, a colleague reads a note, and no customer does', async ({
  asStaff,
  aPerson,
  company,
  invited,
  mail,
}) => {
  const ours = await company('plain')
  const { staff, contact, link, connection } = await invited(ours)
  await staff.goto(connection)
  await staff.getByRole('link', { name: ours.name, exact: true }).click()
  await expect(staff.getByRole('heading', { level: 1, name: ours.name })).toBeVisible()
  await expect(staff.getByRole('region', { name: 'Production', exact: true })).toContainText('invited')
  await expect(staff.getByRole('region', { name: 'Demo', exact: true })).toContainText('No connection yet.')
  await expectAccessible(staff)

  const named = `${ours.name} Group`
  await staff.getByText('Change the name').click()
  await staff.getByLabel('Name of the customer').fill(' ')
  await staff.getByRole('button', { name: 'Call them so' }).click()
  await expect(staff.getByText('Give the name of the customer.').first()).toBeVisible()
  await staff.getByLabel('Name of the customer').fill(named)
  await staff.getByRole('button', { name: 'Call them so' }).click()
  await expect(staff.getByRole('heading', { level: 1, name: named })).toBeVisible()

  const contacts = staff.getByRole('region', { name: 'Contacts, for all environments' })
  const colleague = await asStaff('Admin')
  await colleague.goto(staff.url())
  const theirs = colleague.getByRole('region', { name: 'Contacts, for all environments' })
  await theirs.locator('summary', { hasText: 'Correct IT service desk' }).click()
  await theirs.getByRole('textbox', { name: 'Name' }).first().fill('IT helpdesk')
  await theirs.getByRole('button', { name: /^Keep it so.*IT service desk$/ }).click()
  await expect(theirs.getByText('Kept.')).toBeVisible()

  const helpdesk = `helpdesk@${ours.domain}`
  await contacts.locator('summary', { hasText: 'Correct IT service desk' }).click()
  const address = contacts.getByRole('textbox', { name: 'E-mail' }).first()
  await address.fill(helpdesk)
  await contacts.getByRole('button', { name: /^Keep it so.*IT service desk$/ }).click()
  await expect(contacts.getByText('Somebody else changed this contact since you opened the page')).toBeVisible()
  await expect(contacts.getByText('IT helpdesk · English')).toBeVisible()
  await expect(address).toHaveValue(helpdesk)
  await contacts.getByRole('textbox', { name: 'Name' }).first().fill('IT helpdesk')
  await expectAccessible(staff)
  await contacts.getByRole('button', { name: /^Keep it so.*IT helpdesk$/ }).click()
  await expect(contacts.getByText('Links in mails to the address before have ended')).toBeVisible()
  await expect(contacts.getByRole('link', { name: contact })).toHaveCount(0)
  const letter = await mail(helpdesk, new RegExp(`${named}.*connect to Spencer`))

  const notes = staff.getByRole('region', { name: 'Notes' })
  await notes.getByLabel('A note for colleagues').fill('Their IT is outsourced.\nCall on Mondays.')
  await notes.getByRole('button', { name: 'Write it down' }).click()
  await expect(notes.getByRole('listitem')).toContainText('Call on Mondays.')
  await colleague.reload()
  const read = colleague.getByRole('region', { name: 'Notes' })
  await expect(read.getByRole('listitem')).toContainText('Their IT is outsourced.')

  const admin = await aPerson()
  await admin.goto(link)
  await expect(admin.getByRole('button', { name: 'Continue with Microsoft' })).toHaveCount(0)
  await admin.goto(linkIn(letter, 'join'))
  await expect(admin.getByRole('button', { name: 'Continue with Microsoft' })).toBeVisible()
  await expect(admin.getByRole('main')).toContainText(named)
  await expect(admin.getByRole('main')).not.toContainText('outsourced')

  await read.locator('summary', { hasText: 'Delete' }).click()
  await read.getByRole('button', { name: 'Delete this note' }).click()
  await expect(read.getByText('None yet.')).toBeVisible()
  await staff.getByRole('link', { name: 'Invite to Demo' }).click()
  await expect(staff.getByRole('heading', { name: `Invite ${named}` })).toBeVisible()
  await expect(staff.getByLabel('Demo', { exact: true })).toBeChecked()
})

test('a contact is corrected and a note written with JavaScript off too', async ({ asStaff, company, invited }) => {
  const ours = await company('plain')
  const { connection } = await invited(ours, { environment: 'Staging' })
  const staff = await asStaff('Operator', { javaScriptEnabled: false })
  await staff.goto(connection)
  await staff.getByRole('link', { name: ours.name, exact: true }).click()
  const contacts = staff.getByRole('region', { name: 'Contacts, for all environments' })
  await contacts.locator('summary', { hasText: 'Correct HR team' }).click()
  await contacts.getByRole('textbox', { name: 'Name' }).last().fill('HR, first floor')
  await contacts.getByRole('button', { name: /^Keep it so.*HR team$/ }).click()
  await expect(contacts.getByText('HR, first floor · French')).toBeVisible()
  const notes = staff.getByRole('region', { name: 'Notes' })
  await notes.getByLabel('A note for colleagues').fill('a'.repeat(1_999))
  await notes.getByRole('button', { name: 'Write it down' }).click()
  await expect(notes.getByRole('listitem')).toContainText('aaa')
})
