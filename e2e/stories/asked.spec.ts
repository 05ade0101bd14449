import { randomUUID } from 'node:crypto'
import { makeCertificate } from '@/e2e/harness/certificate'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { fillContact, fillInvitation } from './people'

test('C16: an odd certificate is asked about until staff say why it is right, and the second person is asked too', async ({
  company,
  invited,
  asStaff,
}) => {
  const ours = await company('plain')
  const oscar = await asStaff('Operator')
  const [ofStaging, another] = [await makeCertificate('ours-staging'), await makeCertificate('ours-stg')]
  const wish = { environment: 'Demo', access: 'Sign-in and user sync', withoutCertificate: true } as const
  const contact = await fillInvitation(oscar, ours, wish)
  const pem = oscar.getByLabel('Certificate (PEM)')
  const yes = oscar.getByLabel('It is the right one: take it nevertheless')
  const why = oscar.getByLabel('Why it is right')
  const press = () => oscar.getByRole('button', { name: `Invite ${ours.name}` }).click()

  await pem.fill(ofStaging)
  await press()
  const question = oscar.getByRole('main').getByRole('alert')
  await expect(question).toContainText(`Is this the certificate for ${ours.name} (Demo)?`)
  await expect(question).toContainText('“staging” speaks of Staging')
  await expect(question).toBeFocused()
  await expect(pem).toHaveValue(ofStaging)
  await expect(oscar.getByRole('group', { name: 'Contact 1' }).getByLabel('E-mail')).toHaveValue(contact)
  await expectAccessible(oscar)

  await yes.check()
  await press()
  await expect(question).toContainText('Give the reason.')
  await expect(yes).toBeChecked()
  await why.fill('one sync serves both')
  await pem.fill(another)
  await press()
  await expect(question).toContainText('“stg” speaks of Staging')
  await expect(yes).not.toBeChecked()
  await expect(why).toHaveValue('one sync serves both')
  await yes.check()
  await press()
  await expect(oscar.getByText('Given, not registered yet.')).toBeVisible()
  const although = 'Certificate given although its name says stg (one sync serves both)'
  await expect(oscar.getByRole('region', { name: 'Timeline' })).toContainText(although)
  const demo = oscar.url().split('?')[0] ?? ''

  const staging = { environment: 'Staging', access: 'Sign-in and user sync' } as const
  const { staff: replacing, connection } = await invited(ours, staging)
  await replacing.getByText('Replace it', { exact: true }).click()
  await replacing.getByLabel('Certificate (PEM)').fill(another)
  await replacing.getByRole('button', { name: 'Replace the certificate' }).click()
  await expect(replacing.getByRole('main').getByRole('alert')).toContainText(`is known from ${ours.name} (Demo)`)
  await replacing.getByLabel('It is the right one: take it nevertheless').check()
  await replacing.getByLabel('Why it is right').fill('agreed with the customer')
  await replacing.getByRole('button', { name: 'Replace the certificate' }).click()
  await expect(replacing.getByText('Asked. Another Operator or Admin has to press it')).toBeVisible()

  const an = await asStaff('Admin')
  await an.goto(connection)
  const region = an.getByRole('region', { name: 'Certificate for user sync' })
  await expect(region).toContainText(`is known from ${ours.name} (Demo)`)
  await expect(region).toContainText('wrote when asking: agreed with the customer')
  await expectAccessible(an)
  await an.getByRole('button', { name: 'Replace it with this certificate nevertheless' }).click()
  await expect(an.getByText('Given, not registered yet.')).toBeVisible()
  await expect(an.getByRole('region', { name: 'Timeline' })).toContainText('although another connection has it')
  await an.goto(demo)
  await expect(an.getByRole('heading', { level: 1 })).toContainText('Demo')
})

test('C16: without JavaScript the certificate that is asked about comes back, and after a fresh sign-in the answer counts still', async ({
  company,
  team,
  invited,
  asStaff,
  signedInAgo,
}) => {
  const ours = await company('plain')
  const wish = { environment: 'Production', access: 'Sign-in and user sync', withoutCertificate: true } as const
  const { connection } = await invited(ours, wish)
  const plain = await asStaff('Operator', { javaScriptEnabled: false })
  await plain.goto(connection)
  await plain.getByLabel('Certificate (PEM)').fill(await makeCertificate('ours-test'))
  const give = plain.getByRole('button', { name: 'Give this certificate' })
  await give.click()
  await expect(plain.getByText('“test” speaks of Staging')).toBeVisible()
  await expect(plain.getByLabel('Certificate (PEM)')).toHaveValue(/BEGIN CERTIFICATE/)
  await plain.getByLabel('It is the right one: take it nevertheless').check()
  await plain.getByLabel('Why it is right').fill('the name is an old one')
  await signedInAgo(team.Operator, 11)
  await give.click()
  await plain.getByRole('button', { name: team.Operator.address }).click()
  await plain.getByRole('button', { name: 'Go on' }).click()
  await expect(plain.getByText('Kept. The customer’s next run registers it.')).toBeVisible()
})

test('C17: a tenant that is a customer’s under another name is said to be theirs, and their contacts can be chosen', async ({
  company,
  invited,
}) => {
  const ours = await company('plain')
  const { staff, contact } = await invited(ours)
  const typed = `${ours.name} Belgium`
  await staff.goto(`/staff/invite?${new URLSearchParams({ customer: typed, tenant: ours.domain })}`)
  await expect(staff.getByText(`This tenant is ${ours.name}’s.`)).toBeVisible()
  await expect(staff.getByText(`You typed ${typed}.`)).toBeVisible()
  await expect(staff.getByLabel('Production', { exact: true })).toBeDisabled()
  await expect(staff.getByText('Has a connection: invite again from its page.')).toHaveCount(1)
  await staff.getByLabel('Demo', { exact: true }).check()
  await staff.getByLabel('IT service desk').check()
  await staff.getByLabel('HR team').check()
  const press = staff.getByRole('button', { name: `Invite ${typed}` })
  await press.click()
  await expect(staff.getByRole('main').getByRole('alert')).toContainText(`This tenant is ${ours.name}’s.`)
  await expect(staff.getByLabel('IT service desk')).toBeChecked()
  await expectAccessible(staff)
  await staff.getByLabel(`Invite under ${ours.name}`).check()
  await press.click()
  await expect(staff.getByText(`${ours.name} is invited.`)).toBeVisible()
  await expect(staff.getByRole('heading', { level: 1 })).toContainText('Demo')
  await expect(staff.getByText(contact)).toBeVisible()
})

test('C17: a tenant that becomes somebody’s between the page and the press comes back with all that was typed', async ({
  company,
  invited,
  asStaff,
}) => {
  const ours = await company('plain')
  const typed = `${ours.name} Belgium`
  const oscar = await asStaff('Operator')
  await fillInvitation(oscar, { ...ours, name: typed }, { environment: 'Demo' })
  await invited(ours, { by: 'Admin' })
  await fillContact(oscar, 'Contact 2', { name: 'Payroll', email: `pay@${ours.domain}`, language: 'French' })
  const press = oscar.getByRole('button', { name: `Invite ${typed}` })
  await press.click()
  await expect(oscar.getByRole('main').getByRole('alert')).toContainText(`You typed ${typed}.`)
  await expect(oscar.getByRole('group', { name: 'Contact 2' }).getByLabel('Name')).toHaveValue('Payroll')
  await expect(oscar.getByRole('group', { name: `Known contacts of ${ours.name}` })).toBeVisible()
  await oscar.getByLabel(`Invite under ${ours.name}`).check()
  await press.click()
  await expect(oscar.getByText(`${ours.name} is invited.`)).toBeVisible()
})

test('a pasted message of Microsoft’s opens the connection that it is about, and says what it means', async ({
  company,
  invited,
}) => {
  const ours = await company('plain')
  const { staff } = await invited(ours)
  const message = `AADSTS50105: Your administrator has configured the application to block users. Directory: ${ours.tenantId}, 2026-11-03 09:12:44Z`
  await staff.goto('/staff/connections')
  await staff.getByRole('searchbox', { name: 'Search' }).fill(message)
  await staff.getByRole('searchbox', { name: 'Search' }).press('Enter')
  await expect(staff.getByRole('heading', { level: 1 })).toContainText(ours.name)
  await expect(staff.getByText('What the message you pasted says')).toBeVisible()
  await expect(staff.getByText('AADSTS50105', { exact: true })).toBeVisible()
  await expectAccessible(staff)
  await staff.goto(`/staff/connections?${new URLSearchParams({ search: `AADSTS50105 ${randomUUID()}` })}`)
  await expect(staff.getByText('What the message you pasted says')).toBeVisible()
  await expect(staff.getByText('No connection matches.')).toBeVisible()
})

test('nobody is invited to Spencer’s own tenant', async ({ asStaff, team }) => {
  const staff = await asStaff('Operator')
  const [, domain = ''] = team.Operator.address.split('@')
  await staff.goto(`/staff/invite?${new URLSearchParams({ customer: 'Ourselves', tenant: domain })}`)
  await expect(staff.getByText('This is Spencer’s own tenant.')).toBeVisible()
  await expect(staff.getByLabel('Domain or tenant id')).toHaveValue(domain)
  await expectAccessible(staff)
})
