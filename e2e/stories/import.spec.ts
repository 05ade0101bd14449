import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { anImportedList, minutesPass } from './listed'
import { create, expectConnected, linkIn, openAndSignIn } from './people'

const header = 'Klant;Domein;Toepassings-ID;Secret vervalt;Contactpersonen;Telefoon'

test('what was made by hand is read from a list, looked at, taken, and invited with a mail that introduces itself', async ({
  asStaff,
  aPerson,
  company,
  mail,
  sql,
}) => {
  const ours = await company('plain')
  const contact = `it@${ours.domain}`
  const rows = [
    `${ours.name};${ours.domain};3f2504e0-4f89-41d3-9a0c-0305e82c3301;14/03/2028;It <${contact}>;02 555`,
    `;${ours.domain};;31/02/2028;nobody;`,
  ]
  const staff = await asStaff('Operator')
  await staff.getByRole('link', { name: 'Connections', exact: true }).click()
  await staff.getByRole('link', { name: 'Import', exact: true }).click()
  await staff.getByRole('button', { name: 'Read the list' }).click()
  await expect(staff.getByText('Choose a file, or paste the list.').first()).toBeVisible()
  await staff.getByLabel('Or paste it here').fill('Klant;Contactpersonen\nA;B')
  await staff.getByRole('button', { name: 'Read the list' }).click()
  await expect(staff.getByText('Domain or tenant ID is missing.')).toBeVisible()
  await expect(staff.getByLabel('Or paste it here')).toHaveValue('Klant;Contactpersonen\nA;B')
  const bytes = Buffer.from([header, ...rows].join('\r\n'), 'latin1')
  await staff.getByLabel('File').setInputFiles({ name: `${ours.name}.csv`, mimeType: 'text/csv', buffer: bytes })
  await staff.getByRole('button', { name: 'Read the list' }).click()

  await expect(staff.getByText('1 is new, 1 cannot be taken.')).toBeVisible()
  await expect(staff.getByText('Not read, for it means nothing here: Telefoon.')).toBeVisible()
  const wrong = staff.getByRole('listitem').filter({ hasText: 'line 3' })
  await expect(wrong).toContainText('Customer: Give the name of the customer.')
  await expect(wrong).toContainText('Secret ends: That month has no day 31.')
  await expect(wrong).toContainText('Contacts: “nobody” is no mail address')
  await expectAccessible(staff)
  const coming = staff.waitForEvent('download')
  await staff.getByRole('link', { name: 'Those as a file, each with its reason' }).click()
  expect((await coming).suggestedFilename()).toBe('cannot-be-taken.csv')
  await staff.getByRole('button', { name: 'Import 1 connection' }).click()
  await expect(staff.getByText('1 made, 0 changed')).toBeVisible()

  await staff.getByRole('link', { name: 'unverified connections' }).click()
  await staff.getByRole('link', { name: ours.name }).click()
  const listed = staff.getByRole('region', { name: 'From Spencer’s list, not seen' })
  await expect(listed).toContainText('14 Mar 2028')
  const connection = staff.url()
  await listed.getByRole('link', { name: /imported on/ }).click()
  const importId = staff.url().split('/').at(-1) ?? ''
  await staff.getByRole('button', { name: 'Invite them' }).click()
  await expect(staff.getByText('goes out at')).toBeVisible()
  await staff.getByRole('button', { name: 'Take it back' }).click()
  await expect(staff.getByText('taken back before anybody was mailed')).toBeVisible()
  await staff.getByRole('button', { name: 'Invite them' }).click()
  await expect(staff.getByRole('button', { name: 'Take it back' })).toBeVisible()
  await minutesPass(sql, importId)
  const letter = await mail(contact, /verbind met Spencer/)
  expect(letter.text.replaceAll(/\s+/g, ' ')).toContain('Volgens onze lijst gebruikt')

  const admin = await aPerson()
  await openAndSignIn(admin, linkIn(letter, 'join'), ours.people.admin)
  await create(admin, ours.domain)
  await expectConnected(admin)
  await staff.goto(connection)
  await expect(staff.getByRole('heading', { name: ours.name })).toBeVisible()
  await expect(listed).toHaveCount(0)
})

test('without JavaScript a list is pasted and imported; more than twenty-five wait for a second person', async ({
  asStaff,
  company,
  team,
  sql,
}) => {
  const ours = await company('plain')
  const staff = await asStaff('Operator', { javaScriptEnabled: false })
  await staff.goto('/staff/import')
  await staff
    .getByLabel('Or paste it here')
    .fill(`Customer\tDomain\tContacts\n${ours.name}\t${ours.domain}\tit@${ours.domain}`)
  await staff.getByRole('button', { name: 'Read the list' }).click()
  await staff.getByRole('button', { name: 'Import 1 connection' }).click()
  await expect(staff.getByText('1 made, 0 changed')).toBeVisible()

  const word = `Many of ${ours.name}`
  const importId = await anImportedList(sql, team.Operator, word, 30)
  await staff.goto(`/staff/import/${importId}`)
  await staff.getByLabel('How many customers').fill('26')
  await staff.getByRole('button', { name: 'Invite them' }).click()
  await expect(staff.getByText('· waits for a second person')).toBeVisible()

  const second = await asStaff('Admin')
  await second.goto('/staff/second-person')
  const wave = second.getByRole('region', { name: '26 customers of a list' }).filter({ hasText: `${word} 26` })
  await expect(wave.getByRole('listitem')).toHaveCount(26)
  await wave.getByRole('button', { name: 'Invite these 26' }).click()
  await expect(wave).toHaveCount(0)
  await minutesPass(sql, importId)
  await expect(async () => {
    await staff.goto(`/staff/import/${importId}`)
    expect(await staff.getByText('all invited at').isVisible()).toBe(true)
  }).toPass({ intervals: [500] })
})
