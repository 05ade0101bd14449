import { expectAccessible } from './accessible'
import { oursIn } from './blueprint'
import { expect, test } from './fixtures'
import { agree, confirmCertificate, inviteAgain, linkIn, makeCertificate, openAndSignIn, showSecret } from './people'

test('secret and certificate are renewed beside the old ones, and the old secret goes once Spencer has the new one', async ({
  company,
  team,
  asStaff,
  connected,
  mail,
  guard,
}) => {
  const ours = await company('plain')
  const { domain } = ours
  const administrator = ours.people.admin
  const wish = { environment: 'Staging', access: 'Sign-in and user sync' } as const
  const { staff, admin, contact, connection } = await connected(ours, wish)
  let link = ''
  await collect()
  const before = await standing()

  await staff.goto(connection)
  await staff.getByText('Replace it').click()
  await makeCertificate(staff)
  await staff.getByRole('button', { name: 'Replace the certificate' }).click()
  await expect(staff.getByText('Asked. Another Operator or Admin has to press it')).toBeVisible()
  await confirmCertificate(await asStaff('Admin'), connection)
  await inviteAgain(staff, connection, 'To renew secret and certificate')

  const renewal = linkIn(await mail(contact, /the certificate ends on/), 'join')
  await admin.goto(renewal)
  await expect(admin.getByRole('main')).toContainText('a new client secret and a new certificate')
  await openAndSignIn(admin, renewal, administrator)
  await expect(admin.getByRole('heading', { name: `What will be renewed in ${domain}` })).toBeVisible()
  await expect(admin.getByText('Now', { exact: true })).toHaveCount(2)
  await expect(admin.getByText(`begins with ${before.secrets[0]?.hint}…`)).toBeVisible()
  await expect(admin.getByText('All the rest stays as it is.')).toBeVisible()
  await expect(admin.getByText(/^The \d requests we will send/)).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: `Renew secret and certificate in ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: /^Renewed/ })).toBeVisible()
  await expect(admin.getByRole('main')).toContainText('Until Spencer has stored it the old one keeps working')
  await expectAccessible(admin)
  const both = await standing()
  expect(both.secrets.map(({ keyId }) => keyId)).toContain(before.secrets[0]?.keyId)
  expect(both).toMatchObject({ secrets: { length: 2 }, keys: { length: 2 } })

  await collect()
  await admin.goto(renewal)
  await openAndSignIn(admin, renewal, administrator)
  await expect(admin.getByRole('heading', { name: `The old secret can go from ${domain}` })).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: `Remove the old secret from ${domain}` }).click()
  await agree(admin)
  await expect(admin.getByRole('heading', { name: /^Renewed/ })).toBeVisible()
  const after = await standing()
  expect(after.secrets).toHaveLength(1)
  expect(after.secrets[0]?.keyId).not.toBe(before.secrets[0]?.keyId)
  await admin.goto(admin.url().replace(/done$/, 'review'))
  await expect(admin.getByRole('heading', { name: `Everything is renewed in ${domain}` })).toBeVisible()

  async function standing() {
    const [application] = oursIn(await ours.tenant(), 'staging')
    return { secrets: application?.passwordCredentials ?? [], keys: application?.keyCredentials ?? [] }
  }

  /** Shows the secret and stores it, as Spencer's back office does. */
  async function collect() {
    const newest = async () => linkIn(await mail(team.Operator.address, /Staging/), 'handoff')
    await expect.poll(newest, 'the mail about the new secret').not.toBe(link)
    link = await newest()
    guard('key', link.split('#')[1] ?? '')
    await staff.goto(link)
    const bundle = await showSecret(staff)
    guard('secret', bundle.secret)
    await staff.getByRole('button', { name: /^Stored/ }).click()
    await expect(staff.getByText('Metadata URL', { exact: true })).toBeHidden()
  }
})
