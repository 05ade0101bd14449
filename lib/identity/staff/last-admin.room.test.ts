import { afterAll, beforeEach, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { listAudit } from '@/lib/audit/list'
import { asVisitor } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { isWithoutAdmin, keepRole } from './last-admin'
import { endStaffMember } from './observe-staff'

beforeEach(() => db().$executeRaw`truncate "Person", pgboss.job cascade`)
afterAll(async () => {
  await closeQueue()
  await closeDb()
})

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
  expect((await toldOperators()).sort()).toEqual(operators.map(({ personId }) => personId).sort())
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
  expect(await toldOperators()).toEqual([operator.personId])
})

test('a portal that never knew an Admin has lost none', async () => {
  expect(await isWithoutAdmin(await aStaffMember('Operator'))).toBe(false)
})
