import { expect, test } from '@/e2e/stories/fixtures'
import { anImportedList } from '@/e2e/stories/listed'
import { picture } from './picture'

test('a list of what was made by hand', async ({ asStaff, company, team, sql }) => {
  const [ours, theirs] = [await company('plain'), await company('plain')]
  const staff = await asStaff('Operator')
  await staff.goto('/staff/import')
  const rows = [ours, theirs].map(({ name, domain }, index) => `${name};${domain};;${14 + index}/03/2027;it@${domain}`)
  const wrong = [';no domain;;31/02/2027;nobody', `${ours.name};${ours.domain};demo;14/03/27;it@${ours.domain}`]
  await staff
    .getByLabel('Or paste it here')
    .fill(['Klant;Domein;Omgeving;Secret vervalt;Contacten', ...rows, ...wrong].join('\n'))
  await staff.getByRole('button', { name: 'Read the list' }).click()
  await expect(staff.getByText('2 are new')).toBeVisible()
  await picture(staff, 'staff-import-preview')
  await staff.getByRole('button', { name: 'Import 2 connections' }).click()
  await expect(staff.getByText('2 made, 0 changed')).toBeVisible()
  await staff.getByRole('button', { name: 'Invite them' }).click()
  await expect(staff.getByText('goes out at')).toBeVisible()
  await picture(staff, 'staff-import-wave')

  const id = await anImportedList(sql, team.Operator, 'Okapi', 60)
  await staff.goto(`/staff/import/${id}`)
  await staff.getByLabel('How many customers').fill('30')
  await staff.getByRole('button', { name: 'Invite them' }).click()
  await expect(staff.getByText('· waits for a second person')).toBeVisible()
  await picture(staff, 'staff-import-asked')
  await staff.goto('/staff/import')
  await picture(staff, 'staff-import')
  await staff.goto('/staff/second-person')
  await picture(staff, 'staff-second-person-wave')
  await staff.goto('/staff/connections?stage=unverified')
  await picture(staff, 'staff-connections-unverified')
  await staff.getByRole('link', { name: /Okapi/ }).first().click()
  await expect(staff.getByRole('region', { name: 'From Spencer’s list, not seen' })).toBeVisible()
  await picture(staff, 'staff-connection-listed')
  await staff.goto('/staff/today?mine')
  await picture(staff, 'staff-today-listed')
})
