import { afterAll, expect, test, vi } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret, aStaffMember } from '@/e2e/fixtures/handoff'
import { audit } from '@/lib/audit/audit'
import { listAudit } from '@/lib/audit/list'
import { asStaff } from '@/lib/db'
import { askAnew } from './ask-anew'
import { claim } from './claim'

afterAll(closeDb)

const stateOf = async (id: string) => (await db().handoff.findUniqueOrThrow({ where: { id } })).state

test('what somebody else opened is shown to nobody any more, and the customer is asked for a new one', async () => {
  const staff = await aStaffMember()
  const { connectionId, handoffId, id, key } = await aLinkedSecret()
  await claim(await aStaffMember(), id, key, 'the other one’s tab')
  expect(await askAnew(staff, handoffId)).toMatchObject({ status: 'invited' })
  expect(await stateOf(handoffId)).toBe('expired')
  const actions = (await listAudit(staff, { connectionId })).map(({ action }) => action)
  expect(actions).toEqual(expect.arrayContaining(['handoff.burnt', 'invitation.created', 'secret.distrusted']))
  const { credential } = await db().handoff.findUniqueOrThrow({
    where: { id: handoffId },
    include: { credential: true },
  })
  expect(credential.distrustedAt).not.toBeNull()
  const told = await db().$queryRaw<
    unknown[]
  >`select 1 from pgboss.job where name = 'tell-opened' and data->>'handoffId' = ${handoffId}`
  expect(told).toHaveLength(1)
})

test('burns and asks together or does neither', async () => {
  const staff = await aStaffMember()
  const { connectionId, handoffId } = await aLinkedSecret()
  const { personId } = staff
  await db().$executeRaw`delete from "Person" where id = ${personId}::uuid`
  await expect(askAnew(staff, handoffId), 'an invitation names whoever sends it').rejects.toThrow()
  expect(await stateOf(handoffId)).toBe('linked')
  expect(await db().invitation.count({ where: { connectionId } })).toBe(0)
})

test('burns also where the connection has ended, and invites nobody there', async () => {
  const { connectionId, handoffId } = await aLinkedSecret()
  await db().connection.update({ where: { id: connectionId }, data: { stage: 'ended' } })
  expect(await askAnew(await aStaffMember(), handoffId)).toEqual({ status: 'ended' })
  expect(await stateOf(handoffId)).toBe('expired')
  expect(await db().invitation.count({ where: { connectionId } })).toBe(0)
})

test('what nobody had opened goes on being trusted', async () => {
  const { handoffId } = await aLinkedSecret()
  expect(await askAnew(await aStaffMember(), handoffId)).toMatchObject({ status: 'invited' })
  const { credential } = await db().handoff.findUniqueOrThrow({
    where: { id: handoffId },
    include: { credential: true },
  })
  expect(credential.distrustedAt).toBeNull()
})

test('waits for whoever works on the connection before it audits, so that they can', async () => {
  const staff = await aStaffMember()
  const { connectionId, handoffId } = await aLinkedSecret()
  const asked = await asStaff(staff, async (tx) => {
    await tx.$queryRaw`select 1 from "Connection" where id = ${connectionId}::uuid for update`
    const asked = askAnew(staff, handoffId)
    const waiting = () => db().$queryRaw<unknown[]>`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 10_000 })
    await audit(tx, { action: 'test.done', personId: staff.personId, connectionId })
    return { asked }
  })
  expect(await asked.asked).toMatchObject({ status: 'invited' })
})

test('is not for a Viewer', async () => {
  const { handoffId } = await aLinkedSecret()
  expect(await askAnew(await aStaffMember('Viewer'), handoffId)).toEqual({ status: 'not_allowed' })
  expect(await stateOf(handoffId)).toBe('linked')
})
