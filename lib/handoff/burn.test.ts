import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { aConnection, aHeldSecret, aLinkedSecret, aStaffMember } from '@/e2e/fixtures/handoff'
import { listAudit } from '@/lib/audit/list'
import { closeDb, db } from '@/lib/db'
import { burn } from './burn'
import { claim } from './claim'
import { handoffOf, handoffOfLink } from './find'
import { heldSecret } from './hold'
import { link, recordSent } from './link'
import { markStored } from './stored'

afterAll(closeDb)

const emptied = { state: 'expired', held: null, sealed: null, claimNonceHash: null, burntAt: expect.any(Date) }
const rowOf = (id: string) => db().handoff.findUniqueOrThrow({ where: { id } })

test('a burnt secret is in no row, behind no link, in no mail and in no tab any more', async () => {
  const staff = await aStaffMember('Admin')
  const connectionId = await aConnection()
  const held = await aHeldSecret(connectionId)
  expect(await burn(staff, held.handoffId)).toEqual({ status: 'burnt' })
  expect(await rowOf(held.handoffId)).toMatchObject(emptied)
  expect([await heldSecret(connectionId), await link(held.handoffId)]).toEqual([null, null])

  const linked = await aLinkedSecret()
  await burn(staff, linked.handoffId)
  expect(await rowOf(linked.handoffId)).toMatchObject(emptied)
  expect(await claim(staff, linked.id, linked.key, 'tab')).toEqual({ status: 'unavailable' })

  const claimed = await aLinkedSecret()
  await claim(staff, claimed.id, claimed.key, 'tab')
  await burn(staff, claimed.handoffId)
  expect(await rowOf(claimed.handoffId)).toMatchObject(emptied)
  expect(await claim(staff, claimed.id, claimed.key, 'tab')).toEqual({ status: 'unavailable' })
  expect(await markStored(staff, claimed.handoffId)).toEqual({ status: 'unavailable' })
})

test('who burnt it is on record, and who had opened it stays on the receipt', async () => {
  const { handoffId, id, key, connectionId } = await aLinkedSecret()
  const [reader, burner] = [await aStaffMember(), await aStaffMember()]
  await claim(reader, id, key, 'tab', '192.0.2.7')
  await burn(burner, handoffId)
  const [newest] = await listAudit(burner, { connectionId })
  expect(newest).toMatchObject({ action: 'handoff.burnt', personName: burner.name, data: { handoffId } })
  expect(await handoffOf(connectionId)).toMatchObject({
    state: 'expired',
    claimedByName: reader.name,
    claimedFrom: '192.0.2.7',
    claimedAt: expect.any(Date),
  })
})

test('is for Operators and Admins, and for what can still be shown', async () => {
  const { handoffId, id, key } = await aLinkedSecret()
  const staff = await aStaffMember()
  expect(await burn(await aStaffMember('Viewer'), handoffId)).toEqual({ status: 'not_allowed' })
  expect(await burn(staff, randomUUID())).toEqual({ status: 'unavailable' })
  await claim(staff, id, key, 'tab')
  await markStored(staff, handoffId)
  expect(await burn(staff, handoffId)).toEqual({ status: 'unavailable' })
})

test('of a burn and a claim at the same moment one is first, and after both nobody can read it', async () => {
  for (let round = 0; round < 10; round++) {
    const { handoffId, id, key } = await aLinkedSecret()
    const staff = await aStaffMember()
    await Promise.all([burn(staff, handoffId), claim(staff, id, key, 'tab')])
    expect(await claim(staff, id, key, 'tab')).toEqual({ status: 'unavailable' })
    expect(await rowOf(handoffId)).toMatchObject(emptied)
  }
})

test('a mail that was on its way when the secret was burnt brings nothing back', async () => {
  const { handoffId } = await aHeldSecret(await aConnection())
  await link(handoffId)
  await burn(await aStaffMember(), handoffId)
  await recordSent(handoffId, 'sam@spencer.example')
  expect(await rowOf(handoffId)).toMatchObject({ ...emptied, sentAt: null })
})

test('the receipt keeps the address of the first press, and a link still leads to its connection when it is used up', async () => {
  const { id, key, handoffId, connectionId } = await aLinkedSecret()
  const staff = await aStaffMember()
  await claim(staff, id, key, 'tab', '2001:db8::1')
  await claim(staff, id, key, 'tab', '192.0.2.9')
  await markStored(staff, handoffId)
  expect(await handoffOf(connectionId)).toMatchObject({ state: 'stored', claimedFrom: '2001:db8::1' })
  expect(await handoffOfLink(staff, id)).toBe(handoffId)
  expect(await handoffOfLink(staff, 'nonsense')).toBeNull()
})
