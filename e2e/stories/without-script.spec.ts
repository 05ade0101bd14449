import { agree, expect, invite, openAndSignIn, test } from './fixtures'

test('the customer’s whole way works with JavaScript off', async ({ asStaff, aPerson, mail }) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Adventure Works', domain: 'adventure-works.com', access: 'Sign-in only' } as const
  const invitation = await mail(await invite(staff, wish), /./)
  const admin = await aPerson({ javaScriptEnabled: false })
  await openAndSignIn(admin, invitation.links.find((one) => one.includes('/join/')) ?? '', 'Matthias Becker')
  await admin.getByRole('button', { name: 'Create the Spencer app in adventure-works.com' }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: /^Connected/ })).toBeVisible({ timeout: 30_000 })
})
