import { agree, expect, invite, openAndSignIn, test } from './fixtures'

test('an application administrator does everything but the last step, and is told who can finish', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Fabrikam', domain: 'fabrikam.com', access: 'Sign-in and user sync' } as const
  const invitation = await mail(await invite(staff, wish), /./)
  const link = invitation.links.find((one) => one.includes('/join/')) ?? ''
  const admin = await aPerson()
  await openAndSignIn(admin, link, 'Nele Janssen')
  await expect(admin.getByText('You can do everything but the last step')).toBeVisible()
  await admin.getByRole('button', { name: 'Create the Spencer app in fabrikam.com' }).click()
  await agree(admin)
  await expect(admin.getByRole('main')).toContainText('Privileged Role Administrator', { timeout: 20_000 })
})

test('a person of another tenant is refused and nothing is bound', async ({ asStaff, aPerson, mail }) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Wingtip Toys', domain: 'wingtiptoys.com', access: 'Sign-in only' } as const
  const invitation = await mail(await invite(staff, wish), /./)
  const link = invitation.links.find((one) => one.includes('/join/')) ?? ''
  const admin = await aPerson()
  await admin.goto(link)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await expect(admin.getByRole('button', { name: /Marie Dubois/ })).toHaveCount(0)
})

test('where secrets are forbidden the page says so, what is kept, and who can change it', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Tailspin Toys', domain: 'tailspintoys.com', access: 'Sign-in only' } as const
  const invitation = await mail(await invite(staff, wish), /./)
  const admin = await aPerson()
  await openAndSignIn(admin, invitation.links.find((one) => one.includes('/join/')) ?? '', 'Isabelle Laurent')
  await admin.getByRole('button', { name: 'Create the Spencer app in tailspintoys.com' }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { level: 1 })).toContainText(/needed|person|Somebody/i, { timeout: 20_000 })
  await expect(admin.getByRole('main')).toContainText(/secret/i)
})
