import { expectAccessible, expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { create, expectConnected, linkIn, openAndSignIn } from './people'

test('A2 and A3: a member of the company is stopped and mails it on; its administrator reads the review for herself and connects', async ({
  company,
  invited,
  aPerson,
  mail,
}) => {
  const ours = await company('every role')
  const { domain } = ours
  const { appAdmin: emma, member: jan } = ours.people
  const { link } = await invited(ours)
  const member = await aPerson()
  await openAndSignIn(member, link, jan)
  await expect(member.getByText('You cannot press this; here is who can')).toBeVisible()
  await expect(member.getByRole('listitem').filter({ hasText: /^Application Administrator$/ })).toBeVisible()
  await expect(member.getByRole('button', { name: 'Create the Spencer app' })).toHaveCount(0)
  await expectAccessibleInEveryLanguage(member)

  await member.getByText('Mail it to such a colleague').click()
  await member.getByLabel('Name of your colleague').fill(emma.name)
  await member.getByLabel('E-mail address').fill(`emma@unrelated-${domain}`)
  await member.getByLabel('Language of the mail').selectOption('English')
  await member.getByRole('button', { name: 'Mail the invitation' }).click()
  await expect(member.getByText('This address is of no domain of your tenant.').first()).toBeVisible()
  await member.getByLabel('E-mail address').fill(emma.address)
  await member.getByRole('button', { name: 'Mail the invitation' }).click()
  await expect(member.getByText('The mail is on its way.')).toBeVisible()

  await member.goto(member.url().replace(/review$/, 'mapping'))
  await expect(member.getByText('You can read this; here is who can change it')).toBeVisible()
  await expect(member.getByRole('button', { name: 'Save these fields' })).toHaveCount(0)
  await expectAccessible(member)
  await member.getByRole('button', { name: 'I have switched my role on (PIM): sign in again' }).click()
  await expect(member).toHaveURL(/\/oauth2\/v2\.0\/authorize/)

  const passedOn = await mail(emma.address, /connect to Spencer/)
  expect(passedOn.text).toContain(`${jan.name} (${jan.address}) typed your name and address`)
  const administrator = await aPerson()
  await openAndSignIn(administrator, linkIn(passedOn, 'join'), emma)
  await expect(administrator.getByRole('heading', { name: `What will be made in ${domain}` })).toBeVisible()
  await create(administrator, domain)
  await expectConnected(administrator)
  await administrator.getByRole('link', { name: 'Receipt' }).click()
  const receipt = administrator.getByRole('main')
  await expect(receipt).toContainText(new RegExp(`Read and pressed\\s*${emma.name} · `))
  await expect(receipt).toContainText(new RegExp(`Consented\\s*${emma.name} · `))
  await expect(receipt).not.toContainText(jan.name)
})

test('A3: an administrator names a colleague for the fields, who gets one mail, needs no role and sees that page alone', async ({
  company,
  connected,
  aPerson,
  mail,
}) => {
  const ours = await company('every role')
  const { member: jan } = ours.people
  const { staff, admin, connection, id } = await connected(ours, { environment: 'Demo' })
  await admin.goto(`/connect/${id}/mapping`)
  await admin.getByText('Let a colleague choose the fields and groups').click()
  await admin.getByLabel('Name of your colleague').fill(jan.name)
  await admin.getByLabel('E-mail address').fill(jan.address)
  await admin.getByLabel('Language of the mail').selectOption('English')
  await admin.getByRole('button', { name: 'Mail the link' }).click()
  await expect(admin.getByText('The mail is on its way.')).toBeVisible()
  await expectAccessible(admin)

  const colleague = await aPerson()
  await colleague.goto(linkIn(await mail(jan.address, /choose the fields/), 'join'))
  await expectAccessibleInEveryLanguage(colleague)
  await openAndSignIn(colleague, colleague.url(), jan)
  await expect(colleague.getByRole('heading', { name: 'Which fields Spencer shows' })).toBeVisible()
  await colleague.getByLabel('Job title').selectOption({ index: 1 })
  await colleague.getByRole('button', { name: 'Save these fields' }).click()
  await expect(colleague.getByText('Saved. Spencer uses this at the next synchronisation.')).toBeVisible()
  await colleague.goto(`/connect/${id}/review`)
  await expect(colleague).toHaveURL(/join\/refused/)
  await staff.goto(connection)
  await expect(staff.getByRole('region', { name: 'Contacts' })).not.toContainText(jan.address)
})

test('A4: a mail outside the tenant waits for Spencer’s yes, and the account owner hears of it', async ({
  company,
  team,
  connected,
  mail,
}) => {
  const ours = await company('plain')
  const { staff, admin, connection, id } = await connected(ours)
  await admin.goto(`/connect/${id}/mapping`)
  await admin.getByText('Let a colleague choose the fields and groups').click()
  await admin.getByLabel('Name of your colleague').fill('Piet Peeters')
  const outside = `piet@partner-of-${ours.domain}`
  await admin.getByLabel('E-mail address').fill(outside)
  await admin.getByLabel('Language of the mail').selectOption('English')
  await admin.getByRole('button', { name: 'Mail the link' }).click()
  await expect(admin.getByText('Spencer looks at it first; only then the mail leaves.')).toBeVisible()
  await mail(team.Operator.address, /waits for your yes/)

  await staff.goto(connection)
  const part = staff.getByRole('region', { name: 'Outside their tenant' })
  await expect(part).toContainText(outside)
  await expectAccessible(staff)
  await part.getByRole('button', { name: 'Send the mail' }).click()
  await expect(part).not.toContainText(outside)
  await mail(outside, /choose the fields/)
})
