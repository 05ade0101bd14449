import { expectAccessibleInEveryLanguage } from './accessible'
import { expect, test } from './fixtures'
import { linkIn, openAndSignIn } from './people'

test('a revoked invitation opens nothing, ends the visit that came through it, and names who sends another', async ({
  company,
  team,
  signedIn,
}) => {
  const { staff, admin, link } = await signedIn(await company('members register nothing'))
  const review = admin.url()

  const invitations = staff.getByRole('region', { name: 'Invitations' })
  await invitations.getByText('Revoke', { exact: true }).click()
  await invitations.getByRole('button', { name: 'Revoke this invitation' }).click()
  await expect(invitations.getByText('None is open.')).toBeVisible()

  await admin.goto(review)
  await expect(admin).toHaveURL(/join\/refused/)
  await expect(admin.getByRole('heading', { name: 'The invitation has ended meanwhile' }), 'C13').toBeVisible()
  await admin.goto(link)
  await expect(admin.getByRole('heading', { name: 'This invitation was withdrawn' })).toBeVisible()
  await expect(admin.getByRole('link', { name: team.Operator.address }).first()).toBeVisible()
  await expectAccessibleInEveryLanguage(admin)
})

test('an invitation past its date says so, and staff invite again from the connection’s page', async ({
  company,
  invited,
  aPerson,
  mail,
  sql,
}) => {
  const ours = await company('every role')
  const { staff, contact, link, id } = await invited(ours, { environment: 'Staging' })
  await sql(`update "Invitation" set "expiresAt" = now() - interval '1 day' where "connectionId" = $1`, [id])

  const admin = await aPerson()
  await admin.goto(link)
  await expect(admin.getByRole('heading', { name: 'This invitation has ended' })).toBeVisible()
  await expect(staff.getByText('The mail goes to 2 contacts now.'), 'C18').toBeVisible()
  await staff.reload()
  await expect(staff.getByText('The mail goes to')).toHaveCount(0)
  const needs = staff.getByRole('region', { name: 'What this connection needs' })
  await expect(needs).toContainText('The invitation has ended, and the app is not made yet.')
  await needs.getByRole('button', { name: 'Invite again' }).click()
  await expect(staff.getByText('Ended: 1')).toBeVisible()
  await expect(async () => expect(linkIn(await mail(contact, /./), 'join')).not.toBe(link)).toPass()
  await openAndSignIn(admin, linkIn(await mail(contact, /./), 'join'), ours.people.admin)
  await expect(admin.getByRole('heading', { name: `What will be made in ${ours.domain}` })).toBeVisible()
})

test('B35: an invitation that the clock ended is one sentence wherever it is met, and one press mails a new link to where the old one went', async ({
  company,
  signedIn,
  aPerson,
  mail,
  sql,
}) => {
  const ours = await company('every role')
  const { admin, link, contact, id } = await signedIn(ours)
  const ended = admin.getByRole('heading', { name: 'This invitation has ended' })
  const ask = admin.getByRole('button', { name: 'Ask for a new link' })
  await sql(`update "Invitation" set "expiresAt" = now() - interval '1 day' where "connectionId" = $1`, [id])

  await admin.getByRole('button', { name: `Create the Spencer app in ${ours.domain}` }).click()
  await expect(ended).toBeVisible()
  await expect(ask, 'pressed on the review').toBeVisible()
  await expectAccessibleInEveryLanguage(admin)
  const stranger = await aPerson()
  for (const address of [link, `${link}/by-hand`]) {
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { name: 'This invitation has ended' })).toBeVisible()
  }
  await expectAccessibleInEveryLanguage(stranger)
  await stranger.getByRole('button', { name: 'Ask for a new link' }).click()
  await expect(stranger.getByText('A new link is on its way')).toBeVisible()
  await expect(stranger.getByText(contact), 'whom it went to is not said').toHaveCount(0)

  await expect(async () => expect(linkIn(await mail(contact, /./), 'join')).not.toBe(link)).toPass()
  await openAndSignIn(admin, linkIn(await mail(contact, /./), 'join'), ours.people.admin)
  await expect(admin.getByRole('heading', { name: `What will be made in ${ours.domain}` })).toBeVisible()
})
