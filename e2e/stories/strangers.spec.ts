import { expect, invite, test } from './fixtures'

test('a sign-in that another browser finishes is refused, and the first one can still begin again', async ({
  asStaff,
  aPerson,
  mail,
}) => {
  const staff = await asStaff('Oscar Claes')
  const wish = { customer: 'Litware', domain: 'litware.com', access: 'Sign-in only' } as const
  const invitation = await mail(await invite(staff, wish), /./)
  const link = invitation.links.find((one) => one.includes('/join/')) ?? ''
  const admin = await aPerson()
  await admin.goto(link)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await expect(admin.getByRole('button', { name: /Bart Cools/ })).toBeVisible()

  const thief = await aPerson()
  await thief.goto(admin.url())
  await thief.getByRole('button', { name: /Bart Cools/ }).click()
  const accept = thief.getByRole('button', { name: 'Accept' })
  await Promise.race([accept.waitFor(), thief.waitForURL(/join\/refused/)])
  if (await accept.isVisible()) await accept.click()
  await expect(thief).toHaveURL(/join\/refused\?why=other_browser/)
  await expect(thief.getByRole('heading', { level: 1 })).toBeVisible()

  await admin.goto(link)
  await expect(admin.getByRole('button', { name: 'Continue with Microsoft' })).toBeVisible()
})
