import { afterAll, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb } from '@/e2e/fixtures/database'
import { asWorker } from '@/lib/db'
import { absences, deputyOf, sayAway, sayBack, standsInFor } from './absence'

afterAll(closeDb)

const now = new Date()
const day = (days: number) => new Date(now.getTime() + days * 86_400_000)

test('while somebody is away their deputy stands in, and neither before nor after', async () => {
  const [sofie, bart] = [await aStaffMember('Operator', 'Sofie'), await aStaffMember('Operator', 'Bart')]
  const away = { personId: sofie.personId, deputyId: bart.personId, from: day(1), until: day(3) }
  expect(await sayAway(sofie, away, now)).toEqual({ status: 'said' })
  const standIns = [0, 1, 2.9, 3].map((days) => deputyOf(asWorker(), sofie.personId, day(days)))
  expect((await Promise.all(standIns)).map((deputy) => deputy?.id ?? null)).toEqual([
    null,
    bart.personId,
    bart.personId,
    null,
  ])
  expect(await standsInFor(bart, day(2))).toEqual([sofie.personId])
  expect(await standsInFor(bart, day(4))).toEqual([])
  expect(await sayBack(sofie, sofie.personId)).toEqual({ status: 'said' })
  expect(await deputyOf(asWorker(), sofie.personId, day(2))).toBeNull()
})

test('a deputy who is away has one too; where two stand in for each other nobody does', async () => {
  const [one, two, three] = [await aStaffMember(), await aStaffMember(), await aStaffMember()]
  const away = (person: typeof one, deputy: typeof one) =>
    sayAway(person, { personId: person.personId, deputyId: deputy.personId, from: now, until: day(2) }, now)
  await away(one, two)
  await away(two, three)
  expect((await deputyOf(asWorker(), one.personId, day(1)))?.id).toBe(three.personId)
  expect((await standsInFor(three, day(1))).toSorted()).toEqual([one.personId, two.personId].toSorted())
  await away(three, one)
  expect(await deputyOf(asWorker(), one.personId, day(1))).toBeNull()
})

test('of a colleague only an Admin says it; what cannot be is refused', async () => {
  const [one, two, admin] = [await aStaffMember(), await aStaffMember(), await aStaffMember('Admin')]
  const viewer = await aStaffMember('Viewer')
  const away = { personId: one.personId, deputyId: two.personId, from: now, until: day(2) }
  expect(await sayAway(two, away, now)).toEqual({ status: 'not_allowed' })
  expect(await sayAway(viewer, { ...away, personId: viewer.personId }, now)).toEqual({ status: 'not_allowed' })
  expect(await sayAway(one, { ...away, deputyId: viewer.personId }, now)).toEqual({ status: 'not_of_staff' })
  expect(await sayAway(admin, away, now)).toEqual({ status: 'said' })
  const later = { ...away, from: day(5), until: day(7) }
  expect(await sayAway(one, later, now), 'the present one goes on').toEqual({ status: 'already' })
  expect(await sayAway(one, later, day(3))).toEqual({ status: 'said' })
  expect(await sayBack(two, one.personId)).toEqual({ status: 'not_allowed' })
  expect(await sayAway(one, { ...away, deputyId: one.personId }, now)).toEqual({ status: 'oneself' })
  expect(await sayAway(one, { ...away, until: now }, now)).toEqual({ status: 'backwards' })
  expect(await sayAway(one, { ...away, deputyId: crypto.randomUUID() }, now)).toEqual({ status: 'not_of_staff' })
  expect((await absences(admin, now)).map(({ personId }) => personId)).toContain(one.personId)
})
