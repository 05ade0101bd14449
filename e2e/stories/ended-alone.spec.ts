import { expectAccessible } from './accessible'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { create, expectConnected, inviteAgain, linkIn, openAndSignIn } from './people'

test('what was never made is cancelled: its link opens nothing, and the list says so', async ({
  company,
  signedIn,
}) => {
  const ours = await company('members register nothing')
  const { staff, admin, link, connection } = await signedIn(ours)
  await staff.goto(connection)
  const end = staff.getByRole('region', { name: 'End this connection' })
  await expect(end.getByText('The portal has made nothing')).toBeVisible()
  await end.getByText('Cancel it', { exact: true }).click()
  await end.getByLabel('Why').fill('They chose another product.')
  await end.getByRole('button', { name: 'Cancel this connection' }).click()
  await expect(staff.getByText(/^Cancelled by Oscar/)).toBeVisible()
  await expect(staff.getByRole('region', { name: 'What this connection needs' })).toHaveCount(0)
  await expectAccessible(staff)

  await admin.goto(link)
  await expect(admin.getByRole('heading', { name: 'This invitation was withdrawn' })).toBeVisible()
  await staff.goto(`/staff/connections?${new URLSearchParams({ stage: 'cancelled', search: ours.domain })}`)
  await expect(staff.getByRole('main')).toContainText('cancelled')
})

test('an Admin ends a connection without the customer, who is told how to remove it and is connected anew', async ({
  company,
  connected,
  aPerson,
  asStaff,
  mail,
}) => {
  const ours = await company('large')
  const { domain } = ours
  const administrator = ours.people.engineer
  const { staff, admin, link, contact, connection } = await connected(ours, { as: administrator })
  const later = await aPerson()
  await later.goto(link)
  await expect(later.getByRole('heading', { name: 'Nothing is left to do here' })).toBeVisible()
  await expect(later.getByRole('main')).toContainText(`${domain} has been connected to Spencer since`)
  await expectAccessible(later)

  await staff.goto(connection)
  const end = staff.getByRole('region', { name: 'End this connection' })
  await expect(end.getByText('Only an Admin can do this.')).toBeVisible()
  await expect(end.getByRole('button', { name: 'End it, and leave the app there' })).toHaveCount(0)

  const boss = await asStaff('Admin')
  await boss.goto(connection)
  const bossEnd = boss.getByRole('region', { name: 'End this connection' })
  await bossEnd.getByText('End it without the customer').click()
  await expect(bossEnd.getByText('openid')).toBeVisible()
  await expectAccessible(boss)
  await bossEnd.getByLabel('Why').fill('They went bankrupt.')
  await bossEnd.getByRole('button', { name: 'End it, and leave the app there' }).click()
  await expect(boss.getByText(/^Ended by An .* without the customer\.$/)).toBeVisible()
  await expect(boss.getByRole('main')).toContainText('Left in the tenant:')
  await expect(boss.getByRole('region', { name: 'What this connection needs' })).toHaveCount(0)
  await expectAccessible(boss)

  const news = await mail(contact, /Spencer has ended the connection/)
  expect(news.text).toContain('Entra ID → App registrations → All applications')
  expect(oursIn(await ours.tenant(), 'production')).toHaveLength(1)
  await admin.reload()
  await expect(admin).toHaveURL(/join\/refused/)

  await inviteAgain(boss, connection, 'To connect')
  await expect(async () => expect(linkIn(await mail(contact, /connect to Spencer/), 'join')).not.toBe(link)).toPass()
  await openAndSignIn(admin, linkIn(await mail(contact, /connect to Spencer/), 'join'), administrator)
  await create(admin, domain)
  await expectConnected(admin)
  expect(oursIn(await ours.tenant(), 'production')).toHaveLength(1)
  await boss.goto(connection)
  await expect(boss.getByText('without the customer.')).toHaveCount(0)
})
