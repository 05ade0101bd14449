import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { agreeIfAsked, create, expectConnected, linkIn, pick, showSecret } from './people'
import type { Somebody } from './team'

test('a secret opens once: not for a Viewer, not after a stale sign-in, then for one person, and for nobody after', async ({
  company,
  team,
  invited,
  asStaff,
  aPerson,
  mail,
  handoffLink,
  signedInAgo,
  guard,
}) => {
  const ours = await company('strict')
  const { staff: oscar, link: invitation, contact } = await invited(ours)
  const admin = await aPerson()
  await signInTwice(admin, invitation, ours.people.admin)
  await create(admin, ours.domain)
  await expectConnected(admin)
  const link = await handoffLink(ours)

  const veerle = await asStaff('Viewer')
  await veerle.goto(link)
  await veerle.getByRole('button', { name: 'Show the secret' }).click()
  await expect(veerle.getByText('Your role is Viewer: it does not open secrets.')).toBeVisible()
  await expectAccessible(veerle)

  const stranger = await aPerson()
  await stranger.goto(`${link}.`) // as some mail programs take the end of the sentence along
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await stranger.getByRole('button', { name: 'Sign in with Microsoft' }).click()
  await pick(stranger, team.Admin)
  await signedInAgo(team.Admin, 11)
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await expect(stranger.getByText('You signed in more than ten minutes ago.')).toBeVisible()
  await expectAccessible(stranger)
  await stranger.getByRole('button', { name: 'Sign in with Microsoft' }).click()
  await pick(stranger, team.Admin)
  const bundle = await showSecret(stranger)
  guard('secret', bundle.secret)
  await stranger.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(stranger.getByText(bundle.secret)).toBeVisible()
  await stranger.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await stranger.getByRole('button', { name: 'Copy all of it' }).click()
  expect(await stranger.evaluate(() => navigator.clipboard.readText())).toContain(
    `Application (client) ID: ${bundle.applicationId}\nSecret: ${bundle.secret}\nSecret ends on: `,
  )
  await stranger.reload()
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await expect(
    stranger.getByText('Metadata URL', { exact: true }),
    'the tab that opened it may ask again',
  ).toBeVisible()

  await oscar.goto(link)
  await oscar.getByRole('button', { name: 'Show the secret' }).click()
  await expect(oscar.getByText('There is nothing to show behind this link.')).toBeVisible()
  await expectAccessible(oscar)

  await admin.reload()
  await expect(admin.getByText(/opened on .* by a Spencer colleague/)).toBeVisible()

  await expect(oscar.getByText('It was you, and the tab is closed?')).toBeVisible()
  await oscar.getByText('It was not stored, or it was not you?').click()
  await oscar.getByRole('button', { name: 'Ask the customer for another secret' }).click()
  await expect(oscar.getByText('Asked. The mails go out now')).toBeVisible()
  await stranger.reload()
  await stranger.getByRole('button', { name: 'Show the secret' }).click()
  await expect(stranger.getByText('There is nothing to show behind this link.'), 'not even for that tab').toBeVisible()
  expect(linkIn(await mail(contact, /the secret has to be replaced/), 'join')).toContain('/join/')
})

test('staff burn a secret that is on its way, and the page says what comes next', async ({
  company,
  team,
  invited,
  aPerson,
  mail,
  guard,
}) => {
  const ours = await company('strict')
  const { staff, connection, link: invitation } = await invited(ours, { environment: 'Demo' })
  const admin = await aPerson()
  await signInTwice(admin, invitation, ours.people.admin)
  await create(admin, ours.domain)
  await expectConnected(admin)
  const link = linkIn(await mail(team.Operator.address, /Demo/), 'handoff')
  guard('key', link.split('#')[1] ?? '')

  await staff.goto(connection)
  const needs = staff.getByRole('region', { name: 'What this connection needs' })
  await expect(needs).toContainText('The secret waits to be collected')
  await staff.getByText('Burn it now').click()
  await staff.getByRole('button', { name: 'Burn this secret now' }).click()
  await expect(staff.getByText('Ended by hand.')).toBeVisible()
  await expect(needs).toContainText('The secret was never collected and cannot be shown any more.')
  await expectAccessible(staff)
  await admin.reload()
  await expect(admin.getByText('ended by Spencer, who will ask you to renew it')).toBeVisible()

  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await expect(staff.getByText('There is nothing to show behind this link.')).toBeVisible()
})

test('a handoff that ended unopened shows nothing, and its connection says how to get another secret', async ({
  company,
  team,
  connected,
  mail,
  sql,
  guard,
}) => {
  const { staff, id } = await connected(await company('two people needed'), { environment: 'Demo' })
  const link = linkIn(await mail(team.Operator.address, /Demo/), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  const past = `"expiresAt" = now() - interval '1 hour', "heldUntil" = now() - interval '1 hour'`
  await sql(`update "Handoff" set ${past} where "connectionId" = $1`, [id])

  await staff.goto(link)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  await expect(staff.getByText('There is nothing to show behind this link.')).toBeVisible()
  await staff.getByRole('link', { name: 'Find the connection' }).click()
  await expect(staff.getByRole('heading', { name: /^Connections/ })).toBeVisible()
})

/** With a password, and on a second device. */
async function signInTwice(admin: Page, invitation: string, who: Somebody): Promise<void> {
  await admin.goto(invitation)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await pick(admin, who)
  await admin.getByRole('button', { name: 'Approve' }).click()
  await agreeIfAsked(admin)
}
