import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { agree, linkIn, makeCertificate, openAndSignIn } from './people'

test('staff ask to read users too: it is so once the customer’s run is done; asked the other way, all of it goes again', async ({
  company,
  connected,
  asStaff,
  mail,
}) => {
  const ours = await company('plain')
  const { domain, people } = ours
  const { staff, admin, contact, connection } = await connected(ours, { environment: 'Staging' })
  const registration = staff.getByRole('region', { name: 'Registration' })
  await staff.goto(connection)
  await registration.getByText('Ask to read more, or less').click()
  await registration.getByRole('button', { name: 'Ask the customer' }).click()
  await expect(registration.getByRole('alert')).toContainText('Spencer may read just that already.')
  await registration.getByLabel('What Spencer is to read').selectOption('users')
  await registration.getByLabel('Object ids of the groups').fill('3f2504e0-4f89-41d3-9a0c-0305e82c3301')
  await registration.getByRole('button', { name: 'Ask the customer' }).click()
  await expect(registration).toContainText('Choose security groups above, or take the group ids out.')
  await registration.getByLabel('Object ids of the groups').fill('')
  await registration.getByRole('button', { name: 'Ask the customer' }).click()
  await expect(registration).toContainText('Asked of the customer: Read users too (user sync)')
  await expect(registration).toContainText('sign-in only')
  await expectAccessible(staff)

  const link = linkIn(await mail(contact, /Spencer asks for user sync/), 'join')
  await openAndSignIn(admin, link, people.admin)
  await expect(admin.getByText('Spencer has to prepare something first')).toBeVisible()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: 'Give this certificate' }).click()
  await expect(staff.getByText('once they allow user sync')).toBeVisible()

  await admin.reload()
  await expect(admin.getByRole('heading', { name: `What Spencer asks to read too in ${domain}` })).toBeVisible()
  await expect(admin.getByRole('main')).toContainText('Grant User.Read.All')
  await expectAccessibleInEveryLanguage(admin)
  await admin.getByRole('button', { name: `Allow it in ${domain}` }).click()
  await agree(admin)
  await expect(admin).toHaveURL(/\/done$/)
  await mail(contact, /user sync is allowed/)
  await staff.goto(connection)
  await expect(registration).toContainText('sign-in and user sync')
  await expect(registration).not.toContainText('Asked of the customer')
  expect(await standing()).toMatchObject({ keys: { length: 1 }, roles: 1 })

  const other = await asStaff('Operator', { javaScriptEnabled: false })
  await other.goto(connection)
  await other.getByText('Ask to read more, or less').click()
  await other.getByLabel('What Spencer is to read').selectOption('sign-in')
  await other.getByRole('button', { name: 'Ask the customer' }).click()
  await expect(other.getByText('Asked of the customer: Read users no more')).toBeVisible()

  await openAndSignIn(admin, linkIn(await mail(contact, /take user sync away/), 'join'), people.admin)
  await expect(admin.getByRole('heading', { name: `What is taken away in ${domain}` })).toBeVisible()
  await expect(admin.getByRole('main')).toContainText('Take back User.Read.All')
  await expectAccessible(admin)
  await admin.getByRole('button', { name: `Take it away in ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: 'User sync is taken away.' })).toBeVisible()
  expect(await standing()).toMatchObject({ keys: { length: 0 }, roles: 0 })

  async function standing() {
    const [application] = oursIn(await ours.tenant(), 'staging')
    const asks = application?.requiredResourceAccess?.flatMap(({ resourceAccess }) => resourceAccess ?? []) ?? []
    return { keys: application?.keyCredentials ?? [], roles: asks.filter(({ type }) => type === 'Role').length }
  }
})
