import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { aConnection, aStaffMember, samOfStaff } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { viewer } from '@/e2e/fixtures/viewer'
import { followStaff, nameAccountOwner } from './account-owner'

afterAll(closeDb)

const shownOf = (id: string) =>
  db().connection.findUniqueOrThrow({
    where: { id },
    select: { accountOwnerId: true, spencerContactName: true, spencerContactEmail: true },
  })

test('A6: only somebody of staff can look after a connection, and the audit has who did before and after', async () => {
  const { connectionId, staff } = await aConnection()
  const [sam, sofie] = [await samOfStaff(), await aStaffMember()]
  const outsider = await db().person.create({
    data: { tenantId: randomUUID(), objectId: randomUUID(), name: 'Mallory', upn: 'mallory@evil.example' },
  })
  expect(await nameAccountOwner(staff, connectionId, outsider.id)).toEqual({ status: 'not_of_staff' })
  expect(await nameAccountOwner(staff, connectionId, randomUUID())).toEqual({ status: 'not_of_staff' })
  expect(await nameAccountOwner(viewer, connectionId, sofie.personId)).toEqual({ status: 'not_allowed' })
  expect((await shownOf(connectionId)).accountOwnerId).toBe(sam)
  expect(await nameAccountOwner(staff, connectionId, sofie.personId)).toEqual({ status: 'named' })
  expect(await shownOf(connectionId)).toMatchObject({
    accountOwnerId: sofie.personId,
    spencerContactEmail: sofie.upn,
  })
  const [entry] = await db().auditEntry.findMany({ where: { connectionId }, orderBy: { seq: 'desc' }, take: 1 })
  expect(entry).toMatchObject({ action: 'account-owner.named', data: { before: sam, after: sofie.personId } })
})

test('who was only typed is matched by address, who matches nobody stays as typed, and a new name is followed', async () => {
  const [one, other] = [await aConnection(), await aConnection()]
  const sofie = await aStaffMember()
  const type = (id: string, email: string) =>
    db().connection.update({ where: { id }, data: { accountOwnerId: null, spencerContactEmail: email } })
  await type(one.connectionId, sofie.upn.toUpperCase())
  await type(other.connectionId, 'left@spencer.example')
  await followStaff()
  expect(await shownOf(one.connectionId)).toMatchObject({
    accountOwnerId: sofie.personId,
    spencerContactName: sofie.name,
  })
  expect(await shownOf(other.connectionId)).toMatchObject({
    accountOwnerId: null,
    spencerContactEmail: 'left@spencer.example',
  })
  await db().person.update({ where: { id: sofie.personId }, data: { name: 'Sofie Maes-Claes' } })
  await followStaff()
  expect(await shownOf(one.connectionId)).toMatchObject({ spencerContactName: 'Sofie Maes-Claes' })
})
