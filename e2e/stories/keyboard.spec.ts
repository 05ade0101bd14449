import { expect, test } from './fixtures'
import { pressOn, tabTo, typeInto } from './keyboard'
import { expectConnected, linkIn } from './people'

test('with the keyboard alone staff invite and make a certificate, the customer connects, and staff store the secret', async ({
  aPerson,
  mail,
  guard,
}) => {
  const staff = await aPerson()
  const button = (name: string | RegExp) => staff.getByRole('button', { name })
  await staff.goto('/staff')
  await pressOn(staff, button('Sign in with Microsoft'))
  await pressOn(staff, button(/Oscar Claes/))
  await pressOn(staff, staff.getByRole('main').getByRole('link', { name: 'Invite', exact: true }))
  await typeInto(staff, staff.getByLabel('Customer', { exact: true }), 'Northwind Traders')
  await typeInto(staff, staff.getByLabel('Domain or tenant id'), 'northwindtraders.com')
  await staff.keyboard.press('Enter')
  await pressOn(staff, staff.getByLabel('Production', { exact: true }), 'Space')
  await staff.keyboard.press('ArrowDown')
  await staff.keyboard.press('ArrowDown')
  await expect(staff.getByLabel('Staging', { exact: true })).toBeChecked()
  await tabTo(staff, staff.getByLabel('Sign-in only', { exact: true }))
  await staff.keyboard.press('ArrowDown')
  const key = staff.waitForEvent('download')
  await pressOn(staff, button('Make one in this browser'))
  expect((await key).suggestedFilename()).toBe('northwind-traders-staging.key')
  for (const [number, email] of [
    ['1', 'it-staging@northwindtraders.com'],
    ['2', 'hr@northwindtraders.com'],
  ] as const) {
    const contact = staff.getByRole('group', { name: `Contact ${number}` })
    await typeInto(staff, contact.getByLabel('Name'), `Contact ${number}`)
    await typeInto(staff, contact.getByLabel('E-mail'), email)
    await tabTo(staff, contact.getByLabel('Language'))
    await staff.keyboard.type('English')
  }
  await pressOn(staff, button('Invite Northwind Traders'))
  await expect(staff.getByText('Northwind Traders is invited.')).toBeVisible()

  const admin = await aPerson()
  await admin.goto(linkIn(await mail('it-staging@northwindtraders.com', /./), 'join'))
  await pressOn(admin, admin.getByRole('button', { name: 'Continue with Microsoft' }))
  await pressOn(admin, admin.getByRole('button', { name: /Anke Bogaert/ }))
  await pressOn(admin, admin.getByRole('button', { name: 'Accept' }))
  await pressOn(admin, admin.locator('summary', { hasText: 'The 4 requests we will send' }))
  await expect(admin.getByText(/POST .*batch$/).first()).toBeVisible()
  await pressOn(admin, admin.getByRole('button', { name: 'Create the Spencer app in northwindtraders.com' }))
  await pressOn(admin, admin.getByRole('button', { name: 'Accept' }))
  await expectConnected(admin)
  await pressOn(admin, admin.getByRole('link', { name: 'Receipt' }))
  await expect(admin.getByRole('heading', { name: 'Receipt' })).toBeVisible()

  const link = linkIn(await mail('oscar.claes@spencer.example', /Northwind.*Staging|Staging.*Northwind/), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await staff.goto(link)
  await pressOn(staff, button('Show the secret'))
  await pressOn(staff, button('Stored in the back office'))
  await expect(staff.getByText('This link is empty now.')).toBeVisible()
})
