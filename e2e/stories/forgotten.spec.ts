import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { invite } from './people'

test('somebody who asks to be forgotten is erased by an Admin, and somebody else is named where they led', async ({
  asStaff,
}) => {
  const [operator, admin] = [await asStaff('Oscar Claes'), await asStaff('An Janssens')]
  const wish = { customer: 'Coho Winery', domain: 'cohowinery.com' } as const
  await invite(operator, wish)
  const connection = operator.url().split('?')[0] ?? ''
  const contacts = operator.getByRole('region', { name: 'Contacts' })
  await expect(contacts).toContainText('HR team')
  await contacts.getByText('Somebody else at Spencer').click()
  const other = contacts.getByRole('group').last()
  await other.getByLabel('Name').fill('Nora Claes')
  await other.getByLabel('E-mail').fill('nora.claes@spencer.example')
  await expectAccessible(operator)
  await other.getByRole('button', { name: 'Name them' }).click()
  await expect(contacts).toContainText('Nora Claes · at Spencer')

  await operator.goto('/staff/settings')
  await expect(operator.getByRole('region', { name: 'Erase a person' })).toBeHidden()
  await admin.goto('/staff/settings')
  const erase = admin.getByRole('region', { name: 'Erase a person' })
  const ask = async (address: string) => {
    await erase.getByLabel('User name or e-mail address').fill(address)
    await erase.getByRole('button', { name: 'Erase this person' }).click()
  }
  await ask(`nobody@${wish.domain}`)
  await expect(erase).toContainText('Nobody here has this address')
  await expectAccessible(admin)
  await ask(`HR@${wish.domain}`)
  await expect(erase).toContainText('They are erased.')
  await ask('nora.claes@spencer.example')
  await expect(erase).toContainText('One connection still names them as the Spencer contact: name somebody else there.')

  await operator.goto(connection)
  await expect(contacts).toContainText('IT service desk')
  await expect(contacts).not.toContainText('HR team')
})
