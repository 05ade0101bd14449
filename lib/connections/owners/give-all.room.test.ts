import { afterAll, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { listAudit } from '@/lib/audit/list'
import { giveAll, owners } from './give-all'

afterAll(closeDb)

test('whoever leaves gives all they look after to somebody else, and each connection tells of it', async () => {
  const [leaving, staying] = [await aStaffMember('Operator', 'Sofie'), await aStaffMember('Operator', 'Bart')]
  const theirs = [
    await aConnection({ accountOwner: leaving.personId }),
    await aConnection({ accountOwner: leaving.personId }),
  ]
  const others = await aConnection({ accountOwner: staying.personId })
  const ids = theirs.map(({ connectionId }) => connectionId)
  const given = await giveAll(leaving, { fromId: leaving.personId, toId: staying.personId })
  expect(given.status === 'given' && given.connectionIds.toSorted()).toEqual(ids.toSorted())
  const owned = await db().connection.findMany({ where: { accountOwnerId: staying.personId } })
  expect(owned.map(({ id, spencerContactEmail }) => [id, spencerContactEmail]).sort()).toEqual(
    [...ids, others.connectionId].map((id) => [id, staying.upn]).sort(),
  )
  const [entry] = await listAudit(staying, { connectionId: ids[0] })
  expect(entry).toMatchObject({
    action: 'account-owner.named',
    data: { before: leaving.personId, after: staying.personId },
  })
  expect((await owners(staying)).filter(({ id }) => id === leaving.personId)).toEqual([])
  expect(await giveAll(leaving, { fromId: leaving.personId, toId: staying.personId })).toEqual({
    status: 'given',
    connectionIds: [],
    isMore: false,
  })
})

test('what a colleague looks after an Admin alone gives, also of one whose role is gone, and to nobody without a role', async () => {
  const [one, other, admin] = [await aStaffMember(), await aStaffMember(), await aStaffMember('Admin')]
  await aConnection({ accountOwner: one.personId })
  expect(await giveAll(other, { fromId: one.personId, toId: other.personId })).toEqual({ status: 'not_allowed' })
  expect(await giveAll(admin, { fromId: one.personId, toId: crypto.randomUUID() })).toEqual({ status: 'not_of_staff' })
  expect(await giveAll(one, { fromId: one.personId, toId: one.personId })).toEqual({ status: 'oneself' })
  await db().person.update({ where: { id: one.personId }, data: { staffRole: null } })
  expect((await owners(admin)).find(({ id }) => id === one.personId)).toMatchObject({ isOfStaff: false, count: 1 })
  expect(await giveAll(admin, { fromId: one.personId, toId: other.personId })).toMatchObject({ status: 'given' })
})
