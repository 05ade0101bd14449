import { expectAccessible } from './accessible'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { agree, inviteAgain, linkIn, openAndSignIn, pick } from './people'

test('B32: what was made can be undone, and its receipt outlives the links', async ({
  company,
  connected,
  aPerson,
  mail,
}) => {
  const ours = await company('large')
  const { domain } = ours
  const administrator = ours.people.engineer
  const { staff, admin, contact, connection } = await connected(ours, { as: administrator })

  await inviteAgain(staff, connection, 'To undo')
  const undo = linkIn(await mail(contact, /remove the Spencer app/), 'join')
  await openAndSignIn(admin, undo, administrator)
  await expect(admin.getByRole('heading', { name: `What will be removed from ${domain}` })).toBeVisible()
  await expect(admin.getByText('The 2 requests we will send')).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: `Remove the Spencer app from ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: /^Undone/ })).toBeVisible()
  await expect(admin.getByRole('main')).toContainText('among the deleted apps for 30 days')
  await expectAccessible(admin)
  expect(oursIn(await ours.tenant(), 'production')).toEqual([])
  await staff.goto(connection)
  await expect(staff.getByRole('main')).toContainText('ended')

  await admin.goto(undo)
  await expect(admin.getByRole('heading', { name: `Undone in ${domain}` })).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Continue with Microsoft' })).toHaveCount(0)
  await expectAccessible(admin)

  const news = await mail(contact, /was removed/)
  const receipt = news.links.find((link) => /\/receipt\/[\w-]+$/.test(link)) ?? ''
  const later = await aPerson()
  await later.goto(receipt)
  await expect(later.getByRole('heading', { name: 'Sign in to read the receipt' })).toBeVisible()
  await expectAccessible(later)
  await later.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await pick(later, administrator)
  await agree(later)
  await expect(later.getByRole('heading', { name: 'Receipt' })).toBeVisible()
  await expect(later.getByRole('main')).toContainText('Remove the app')
  await expectAccessible(later)
  await later.getByRole('link', { name: 'All receipts' }).click()
  await expect(later.getByRole('listitem').filter({ hasText: /Undoing|Connecting/ })).toHaveText([
    /Undoing/,
    /Connecting/,
  ])
  await expectAccessible(later)
})
