import { afterAll, beforeEach, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { peopleAtMicrosoft } from '@/e2e/fixtures/sign-ins'
import { listAudit } from '@/lib/audit/list'
import { asVisitor } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { isWithoutAdmin, keepRole } from './last-admin'
import { endStaffMember } from './observe-staff'
import { syncStaff } from './sync-staff'

const { change } = await peopleAtMicrosoft()

beforeEach(() => db().$executeRaw`truncate "Person", pgboss.job cascade`)
afterAll(closeQueue)

const toldOperators = async () => {
  const jobs = await db().$queryRaw<{ id: string }[]>`
    select data->>'operatorId' as id from pgboss.job where name = 'tell-no-admin'`
  return jobs.map(({ id }) => id)
}

const lookFindsNothing = (personId: string) => endStaffMember(personId, 'role_gone', new Date())

test('when a look takes the last Admin, every Operator is mailed, the audit has it and the desk says it', async () => {
  const admin = await aStaffMember('Admin')
  const operators = [await aStaffMember('Operator'), await aStaffMember('Operator')]
  const viewer = await aStaffMember('Viewer')
  expect(await isWithoutAdmin(viewer)).toBe(false)
  await lookFindsNothing(admin.personId)
  expect(await isWithoutAdmin(viewer)).toBe(true)
  expect(await toldOperators()).toEqual(expect.arrayContaining(operators.map(({ personId }) => personId)))
  const entries = (await listAudit(viewer)).filter(({ personId }) => personId === admin.personId)
  expect(entries.map(({ action }) => action)).toEqual(['staff.ended', 'staff.no-admin'])
})

test('a smaller role takes the last Admin too, and whoever signs in as one ends the notice', async () => {
  const admin = await aStaffMember('Admin')
  await asVisitor((tx) => keepRole(tx, admin.personId, 'Operator', new Date()))
  expect(await isWithoutAdmin(admin)).toBe(true)
  const other = await aStaffMember('Operator')
  await asVisitor((tx) => keepRole(tx, other.personId, 'Admin', new Date()))
  expect(await isWithoutAdmin(admin)).toBe(false)
})

test('as long as another Admin is left nobody is told', async () => {
  const [admin, other] = [await aStaffMember('Admin'), await aStaffMember('Admin')]
  await aStaffMember('Operator')
  await lookFindsNothing(admin.personId)
  expect(await isWithoutAdmin(other)).toBe(false)
  expect(await toldOperators()).toEqual([])
})

test('of two last Admins who go at once one is found to be the last', async () => {
  const admins = [await aStaffMember('Admin'), await aStaffMember('Admin')]
  const operator = await aStaffMember('Operator')
  await Promise.all(admins.map(({ personId }) => lookFindsNothing(personId)))
  expect((await toldOperators()).filter((id) => id === operator.personId)).toHaveLength(1)
})

test('nobody needs to be at the desk: the list of staff finds that the last Admin has a smaller role', async () => {
  await syncStaff()
  const viewer = await aStaffMember('Viewer')
  expect(await isWithoutAdmin(viewer)).toBe(false)
  const give = (an: string[], lotte: string[]) =>
    change({
      people: { 'an.janssens@spencer.example': { appRoles: an }, 'lotte.maes@spencer.example': { appRoles: lotte } },
    })
  await give(['Operator'], [])
  await syncStaff()
  expect(await isWithoutAdmin(viewer)).toBe(true)
  await give(['Operator'], ['Admin'])
  await syncStaff()
  expect(await isWithoutAdmin(viewer)).toBe(false)
})

test('a portal that never knew an Admin has lost none', async () => {
  expect(await isWithoutAdmin(await aStaffMember('Operator'))).toBe(false)
})
