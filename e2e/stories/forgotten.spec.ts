import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'

test('somebody who asks to be forgotten is erased by an Admin, and somebody else is named where they led', async ({
  company,
  team,
  invited,
  asStaff,
}) => {
  const ours = await company('plain')
  const { staff: operator, connection } = await invited(ours)
  const admin = await asStaff('Admin')
  const contacts = operator.getByRole('region', { name: 'Contacts' })
  await expect(contacts).toContainText('HR team')
  await asStaff('Viewer')
  await operator.reload()
  await contacts.getByText('Another account owner').click()
  const other = contacts.getByRole('group').last()
  await other.getByLabel('Account owner').selectOption({ label: `${team.Viewer.name} · ${team.Viewer.address}` })
  await expectAccessible(operator)
  await other.getByRole('button', { name: 'Name them' }).click()
  await expect(contacts).toContainText(`${team.Viewer.name} · account owner, at Spencer`)

  await operator.goto('/staff/settings')
  await expect(operator.getByRole('region', { name: 'Erase a person' })).toBeHidden()
  await admin.goto('/staff/settings')
  const erase = admin.getByRole('region', { name: 'Erase a person' })
  const ask = async (address: string) => {
    await erase.getByLabel('User name or e-mail address').fill(address)
    await erase.getByRole('button', { name: 'Erase this person' }).click()
  }
  await ask(`nobody@${ours.domain}`)
  await expect(erase).toContainText('Nobody here has this address')
  await expectAccessible(admin)
  await ask(`HR@${ours.domain}`)
  await expect(erase).toContainText('They are erased.')
  await ask(team.Viewer.address)
  await expect(erase).toContainText('One connection still names them as account owner: name somebody else there.')

  await operator.goto(connection)
  await expect(contacts).toContainText('IT service desk')
  await expect(contacts).not.toContainText('HR team')
})
