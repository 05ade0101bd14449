import { expect, test } from '@/e2e/stories/fixtures'
import { picture, pictures } from './picture'

test('the ways in which a connection ends', async ({ company, connected, signedIn, asStaff, aPerson }) => {
  const unmade = await signedIn(await company('members register nothing'))
  await unmade.staff.goto(unmade.connection)
  await unmade.staff.getByText('Cancel it', { exact: true }).click()
  await picture(unmade.staff, 'end-cancel')
  await unmade.staff.locator('#why').fill('They chose another product.')
  await unmade.staff.getByRole('button', { name: 'Cancel this connection' }).click()
  await expect(unmade.staff.getByText(/^Cancelled by/)).toBeVisible()
  await picture(unmade.staff, 'ended-cancelled')

  const ours = await company('plain')
  const { connection, link } = await connected(ours, { access: 'Sign-in and user sync' })
  const later = await aPerson()
  await later.goto(link)
  await pictures(later, 'join-done')
  const boss = await asStaff('Admin')
  await boss.goto(connection)
  await boss.locator('summary', { hasText: 'Ask the customer to undo it' }).click()
  await boss.locator('summary', { hasText: 'End it without the customer' }).click()
  await picture(boss, 'end-alone')
  await boss.locator('#why').fill('They went bankrupt.')
  await boss.getByRole('button', { name: 'End it, and leave the app there' }).click()
  await expect(boss.getByText('Left in the tenant:')).toBeVisible()
  await picture(boss, 'ended-alone')
})
