import { X509Certificate } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { confirmCertificate, fillInvitation, inviteAgain, linkIn, makeCertificate, openAndSignIn, pick } from './people'

test('a certificate is replaced by two: what was typed outlives a stale sign-in, nobody presses their own ask, and letter, review and audit name both', async ({
  company,
  team,
  invited,
  asStaff,
  aPerson,
  mail,
  signedInAgo,
}) => {
  const ours = await company('plain')
  const wish = { environment: 'Staging', access: 'Sign-in and user sync' } as const
  const { staff: oscar, connection, id, contact } = await invited(ours, wish)
  const region = (page: Page) => page.getByRole('region', { name: 'Certificate for user sync' })

  await oscar.getByText('Replace it', { exact: true }).click()
  await makeCertificate(oscar)
  const { fingerprint } = new X509Certificate(await oscar.getByLabel('Certificate (PEM)').inputValue())
  await signedInAgo(team.Operator, 11)
  await oscar.getByRole('button', { name: 'Replace the certificate' }).click()
  await pick(oscar, team.Operator)
  await expect(oscar.getByText('Asked. Another Operator or Admin has to press it')).toBeVisible()
  await expectAccessible(oscar)
  await oscar.getByRole('link', { name: 'Back to where you were' }).click()
  await expect(region(oscar)).toContainText('You asked')
  await expect(region(oscar)).toContainText(fingerprint)
  await expect(region(oscar)).toContainText('Another Operator or Admin has to press it; you cannot.')
  await expect(oscar.getByRole('button', { name: 'Replace it with this certificate' })).toHaveCount(0)

  const an = await asStaff('Admin')
  await an.getByRole('link', { name: /waits? for a second person$/ }).click()
  const waiting = an.getByRole('listitem').filter({ has: an.getByRole('link', { name: ours.name }) })
  await expect(waiting).toContainText(`${team.Operator.name} asked`)
  await expect(waiting).toContainText(fingerprint)
  await expectAccessible(an)
  await confirmCertificate(an, connection)
  await expect(region(an)).toContainText(fingerprint)

  const thumbprint = fingerprint.replaceAll(':', '')
  const bySomebody = `${team.Operator.name} at Spencer gave it, and ${team.Admin.name} at Spencer confirmed it.`
  const told = () => mail(team.Operator.address, /Staging: a certificate was given/)
  await expect.poll(async () => (await told()).text).toContain(bySomebody)
  await inviteAgain(oscar, connection, 'To connect')
  const letter = () => mail(contact, /connect to Spencer/)
  await expect.poll(async () => (await letter()).text).toContain(thumbprint)
  expect((await letter()).text).toContain(bySomebody)
  const admin = await aPerson()
  await openAndSignIn(admin, linkIn(await letter(), 'join'), ours.people.admin)
  await expect(admin.getByRole('main')).toContainText(thumbprint)
  await expect(admin.getByRole('main')).toContainText(bySomebody)
  await expectAccessible(admin)

  await an.goto(`/staff/audit?connection=${id}`)
  const entry = (action: string) => an.getByRole('listitem').filter({ hasText: action })
  await expect(entry('certificate.replacement-asked')).toContainText(team.Operator.name)
  await expect(entry('certificate.replacement-confirmed')).toContainText(team.Admin.name)
})

test('an invitation to an address outside the customer’s domains goes on after a fresh sign-in, with all that was typed', async ({
  company,
  team,
  asStaff,
  mail,
  signedInAgo,
}) => {
  const ours = await company('plain')
  const oscar = await asStaff('Operator')
  await fillInvitation(oscar, ours, { environment: 'Demo', access: 'Sign-in and user sync' })
  const outside = `hr@elsewhere-${ours.domain}`
  await oscar.getByRole('group', { name: 'Contact 2' }).getByLabel('E-mail').fill(outside)
  await signedInAgo(team.Operator, 11)
  await oscar.getByRole('button', { name: `Invite ${ours.name}` }).click()
  await pick(oscar, team.Operator)
  await expect(oscar.getByText(`${ours.name} is invited.`)).toBeVisible()
  await expect(oscar.getByText('Given, not registered yet.')).toBeVisible()
  await expect(oscar.getByText('it-demo@')).toBeVisible()
  expect((await mail(outside, /Spencer/)).text).toContain(ours.domain)
})

test('where nobody comes an Admin goes on alone with a reason, and everybody concerned is told', async ({
  company,
  team,
  invited,
  mail,
  sql,
}) => {
  const ours = await company('plain')
  const wish = { environment: 'Demo', access: 'Sign-in and user sync', by: 'Admin' } as const
  const { staff: an, connection, id, contact } = await invited(ours, wish)
  await an.getByText('Replace it', { exact: true }).click()
  await makeCertificate(an)
  await an.getByRole('button', { name: 'Replace the certificate' }).click()
  await expect(an.getByText('you as an Admin can go on alone from')).toBeVisible()
  await sql(`update "DualControl" set "askedAt" = "askedAt" - interval '31 minutes' where "connectionId" = $1`, [id])
  await an.goto(connection)
  await an.getByText('Nobody is there').click()
  await an.getByLabel('Why it cannot wait').fill('The old one ends tonight')
  await expectAccessible(an)
  await an.getByRole('button', { name: 'Replace it alone' }).click()
  await expect(an.getByText('Given, not registered yet.')).toBeVisible()
  await expect(an.getByRole('region', { name: 'Timeline' })).toContainText(
    'Certificate replaced by an Admin alone, nobody being there: The old one ends tonight',
  )
  expect((await mail(contact, /one person at Spencer replaced the certificate/)).text).toContain(team.Admin.name)
  expect((await mail(team.Admin.address, /replaced the certificate alone/)).text).toContain('The old one ends tonight')
})
