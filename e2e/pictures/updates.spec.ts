import { onAnotherBuild } from '@/e2e/stories/another-build'
import { expect, test } from '@/e2e/stories/fixtures'
import { showSecret } from '@/e2e/stories/people'
import { picture } from './picture'

test('a portal that was renewed, what B2C is told, and a secret that was put away', async ({
  company,
  connected,
  handoffLink,
}) => {
  const ours = await company('plain')
  const { staff, admin, id, connection } = await connected(ours)
  await staff.goto(`${connection}/identity-provider`)
  await picture(staff, 'staff-identity-provider')
  await staff.goto('/staff/settings')
  await picture(staff, 'staff-settings')

  await staff.clock.install()
  await staff.goto(await handoffLink(ours))
  await showSecret(staff)
  await expect(staff.getByText('Metadata URL', { exact: true })).toBeVisible()
  await staff.clock.fastForward('15:10')
  await expect(staff.getByText('The secret was shown for 15 minutes')).toBeVisible()
  await picture(staff, 'handoff-put-away')

  await admin.goto(`/connect/${id}/mapping`)
  await admin.getByLabel('Job title').selectOption({ index: 1 })
  const update = await onAnotherBuild(admin)
  await admin.reload()
  await admin.getByLabel('Job title').selectOption({ index: 1 })
  await update()
  await admin.getByRole('button', { name: 'Save these fields' }).click()
  await expect(admin.getByText('The portal was renewed while this page was open.')).toBeVisible()
  await picture(admin, 'mapping-renewed')
})

test('a certificate file that is refused, one that is too large, and one that is read', async ({
  company,
  asStaff,
}) => {
  const ours = await company('plain')
  const staff = await asStaff('Operator')
  await staff.goto('/staff/invite')
  await staff.getByLabel('Customer', { exact: true }).fill(ours.name)
  await staff.getByLabel('Domain or tenant id').fill(ours.domain)
  await staff.getByRole('button', { name: 'Look up the tenant' }).click()
  await staff.getByLabel('Sign-in and user sync', { exact: true }).check()
  const file = staff.getByLabel('Or a certificate file')
  const choose = (name: string, text: string) =>
    file.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await choose('contoso.pem', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----')
  await expect(staff.getByText('That holds a private key')).toBeVisible()
  await picture(staff, 'staff-invite-key')
  await choose('backup.txt', 'x'.repeat(60_000))
  await expect(staff.getByText('That file is too large')).toBeVisible()
  await picture(staff, 'staff-invite-large')
  await choose('contoso.cer', '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----')
  await expect(staff.getByText('Read from contoso.cer.')).toBeVisible()
  await picture(staff, 'staff-invite-read')
})
