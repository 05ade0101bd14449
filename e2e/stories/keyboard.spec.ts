import { expect, test } from './fixtures'
import { pressOn, tabTo, typeInto } from './keyboard'
import { account, expectConnected, linkIn } from './people'

test('with the keyboard alone staff invite and make a certificate, the customer connects, and staff store the secret', async ({
  company,
  team,
  aPerson,
  mail,
  guard,
}) => {
  const ours = await company('slow replicas')
  const { name, domain } = ours
  const staff = await aPerson()
  const button = (name: string) => staff.getByRole('button', { name })
  await staff.goto('/staff')
  await pressOn(staff, button('Sign in with Microsoft'))
  await pressOn(staff, account(staff, team.Operator))
  await pressOn(staff, staff.getByRole('main').getByRole('link', { name: 'Invite', exact: true }))
  await typeInto(staff, staff.getByLabel('Customer', { exact: true }), name)
  await typeInto(staff, staff.getByLabel('Domain or tenant id'), domain)
  await staff.keyboard.press('Enter')
  await pressOn(staff, staff.getByLabel('Production', { exact: true }), 'Space')
  await staff.keyboard.press('ArrowDown')
  await staff.keyboard.press('ArrowDown')
  await expect(staff.getByLabel('Staging', { exact: true })).toBeChecked()
  await tabTo(staff, staff.getByLabel('Sign-in only', { exact: true }))
  await staff.keyboard.press('ArrowDown')
  const key = staff.waitForEvent('download')
  await pressOn(staff, button('Make one in this browser'))
  expect((await key).suggestedFilename()).toBe(`${name.toLowerCase().replaceAll(' ', '-')}-staging.key`)
  for (const [number, email] of [
    ['1', `it-staging@${domain}`],
    ['2', `hr@${domain}`],
  ] as const) {
    const contact = staff.getByRole('group', { name: `Contact ${number}` })
    await typeInto(staff, contact.getByLabel('Name'), `Contact ${number}`)
    await typeInto(staff, contact.getByLabel('E-mail'), email)
    await tabTo(staff, contact.getByLabel('Language'))
    await staff.keyboard.type('English')
  }
  await pressOn(staff, button(`Invite ${name}`))
  await expect(staff.getByText(`${name} is invited.`)).toBeVisible()

  const admin = await aPerson()
  await admin.goto(linkIn(await mail(`it-staging@${domain}`, /./), 'join'))
  await pressOn(admin, admin.getByRole('button', { name: 'Continue with Microsoft' }))
  await pressOn(admin, account(admin, ours.people.admin))
  await pressOn(admin, admin.getByRole('button', { name: 'Accept' }))
  await pressOn(admin, admin.locator('summary', { hasText: 'The 4 requests we will send' }))
  await expect(admin.getByText(/POST .*batch$/).first()).toBeVisible()
  await pressOn(admin, admin.getByRole('button', { name: `Create the Spencer app in ${domain}` }))
  await pressOn(admin, admin.getByRole('button', { name: 'Accept' }))
  await expectConnected(admin)
  await pressOn(admin, admin.getByRole('link', { name: 'Receipt' }))
  await expect(admin.getByRole('heading', { name: 'Receipt' })).toBeVisible()

  const link = linkIn(await mail(team.Operator.address, /Staging/), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await staff.goto(link)
  await pressOn(staff, button('Show the secret'))
  await pressOn(staff, button('Stored in the back office'))
  await expect(staff.getByText('This link is empty now.')).toBeVisible()
})
