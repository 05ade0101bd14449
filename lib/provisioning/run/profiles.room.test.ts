import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { another, comeFor, finished, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld } from '@/e2e/fixtures/tenants'
import { profileOf, sweepProfiles } from '@/lib/connections/profile'

const world = aWorld()

test('whoever made the app sees their own profile beside the fields, read with the app’s own permission', async () => {
  const contoso = world.tenant('contoso')
  const person = administrator(contoso)
  const { customer } = await finished(contoso, person)
  const { givenName, userPrincipalName, id } = person.user
  expect(await profileOf(customer)).toMatchObject({ givenName, userPrincipalName, id })
})

test('a profile is nobody else’s to see, stands in no row in the clear, and is forgotten after eight hours', async () => {
  const contoso = world.tenant('contoso')
  const person = administrator(contoso)
  const signed = await finished(contoso, person)
  const colleague = Object.values(contoso.people).find((one) => one.user.id !== person.user.id && one.roles.length > 0)
  if (!colleague) throw new Error('Contoso has one administrator')
  const other = await another(contoso, colleague, signed.connectionId, signed.invitationId)
  expect(await profileOf(other.customer)).toBeNull()
  const [row] = await db().profile.findMany()
  expect(Buffer.from(row?.sealed ?? []).includes(person.user.surname ?? 'none')).toBe(false)
  const later = new Date(Date.now() + 8 * 3_600_000)
  expect(await profileOf(signed.customer, later)).toBeNull()
  await sweepProfiles(later)
  expect(await db().profile.count()).toBe(0)
})

test('sign-in only reads nobody’s profile', async () => {
  const contoso = world.tenant('contoso')
  const { customer } = await finished(contoso, administrator(contoso), { userSync: false, securityGroups: false })
  expect(await profileOf(customer)).toBeNull()
})

test('a renewal reads it anew', async () => {
  const contoso = world.tenant('contoso')
  const person = administrator(contoso)
  const signed = await finished(contoso, person)
  await sweepProfiles(new Date(Date.now() + 9 * 3_600_000))
  const renewal = await comeFor('renew', signed, person)
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  expect(await profileOf(renewal.customer)).toMatchObject({ id: person.user.id })
})
