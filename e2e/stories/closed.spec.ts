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
  await staff.reload()
  await staff.getByText('Invite again', { exact: true }).click()
  await staff.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(staff.getByText('Ended: 1')).toBeVisible()
  await expect(async () => expect(linkIn(await mail(contact, /./), 'join')).not.toBe(link)).toPass()
  await openAndSignIn(admin, linkIn(await mail(contact, /./), 'join'), ours.people.admin)
  await expect(admin.getByRole('heading', { name: `What will be made in ${ours.domain}` })).toBeVisible()
})
