import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { aStaffMember as somebody } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, aLinkedSecret, aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { viewer } from '@/e2e/fixtures/viewer'
import { attemptsOf } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { claim } from './claim'
import { handoffOf } from './find'
import { link } from './link'
import { markStored } from './stored'
import { sweep } from './sweep'

afterAll(closeDb)

describe('a stored secret', () => {
  test('leaves nothing in its row, and the connection is configured', async () => {
    const { handoffId, id, key } = await aLinkedSecret()
    const staff = await aStaffMember()
    await claim(staff, id, key, 'tab')
    expect(await markStored(staff, handoffId)).toEqual({ status: 'stored' })

    const row = await db().handoff.findUniqueOrThrow({ where: { id: handoffId }, include: { connection: true } })
    expect(row).toMatchObject({ state: 'stored', held: null, sealed: null, claimNonceHash: null })
    expect(row.connection.configuredAt).toEqual(row.storedAt)
  })

  test('may be said to be stored twice', async () => {
    const { handoffId, id, key } = await aLinkedSecret()
    const staff = await aStaffMember()
    await claim(staff, id, key, 'tab')
    expect(await markStored(staff, handoffId)).toEqual({ status: 'stored' })
    expect(await markStored(staff, handoffId)).toEqual({ status: 'stored' })
  })

  test('is said to be by whoever opened it, or by somebody else who says who of staff it was, once', async () => {
    const { handoffId, connectionId, id, key } = await aLinkedSecret()
    const opener = await somebody('Operator', 'Oscar Claes')
    const other = await somebody('Admin', 'Nele Smets')
    await claim(opener, id, key, 'tab')
    for (const by of [null, randomUUID()]) expect(await markStored(other, handoffId, by)).toEqual({ status: 'by_whom' })
    expect((await handoffOf(viewer, connectionId))?.state).toBe('claimed')

    const says = [other, opener].map((one) => markStored(one, handoffId, opener.personId))
    expect(await Promise.all(says)).toEqual([{ status: 'stored' }, { status: 'stored' }])
    const shown = await handoffOf(viewer, connectionId)
    expect(shown).toMatchObject({ state: 'stored', storedById: opener.personId, storedByName: 'Oscar Claes' })
    expect([opener.personId, other.personId]).toContain(shown?.saidStoredById)
    const audited = await db().auditEntry.findMany({ where: { connectionId, action: 'handoff.stored' } })
    expect(audited).toHaveLength(1)
  })

  test('keeps who said so, where somebody said it of a colleague', async () => {
    const { handoffId, connectionId, id, key } = await aLinkedSecret()
    const opener = await somebody('Operator', 'Oscar Claes')
    const other = await somebody('Operator', 'Nele Smets')
    await claim(opener, id, key, 'tab')
    await markStored(other, handoffId, opener.personId)
    expect(await handoffOf(viewer, connectionId)).toMatchObject({
      storedByName: 'Oscar Claes',
      saidStoredByName: 'Nele Smets',
    })
    const audited = await db().auditEntry.findFirst({ where: { connectionId, action: 'handoff.stored' } })
    expect(audited).toMatchObject({ personId: other.personId, data: { handoffId, storedBy: opener.personId } })
  })

  test('replaces the older secret only now, and the next expiry is its own', async () => {
    const connectionId = await aConnection()
    const nextExpiry = async () =>
      (await db().connection.findUniqueOrThrow({ where: { id: connectionId } })).nextExpiryAt
    const states = async () => (await attemptsOf(asWorker(), connectionId)).map((attempt) => attempt.state)
    const older = await aHeldSecret(connectionId, undefined, new Date(Date.now() - 3_600_000))
    const newer = await aHeldSecret(connectionId)

    const { id, key } = partsOf((await link(newer.handoffId))?.url ?? '')
    const staff = await aStaffMember()
    await claim(staff, id, key, 'tab')
    expect([await states(), await nextExpiry()]).toEqual([['live', 'live'], older.endsAt])

    await markStored(staff, newer.handoffId)
    expect([await states(), await nextExpiry()]).toEqual([['replaced', 'live'], newer.endsAt])
  })
})

test('only a claimed handoff can be stored, and not by a Viewer', async () => {
  const { handoffId, id, key } = await aLinkedSecret()
  const staff = await aStaffMember()
  for (const unclaimed of [handoffId, randomUUID()]) {
    expect(await markStored(staff, unclaimed)).toEqual({ status: 'unavailable' })
  }
  await claim(staff, id, key, 'tab')
  expect(await markStored(await aStaffMember('Viewer'), handoffId)).toEqual({ status: 'not_allowed' })
  expect((await claim(staff, id, key, 'tab')).status).toBe('revealed')
})

describe('the sweep', () => {
  test('ends and empties what was never delivered and what was never opened, and leaves the rest alone', async () => {
    const threeDaysAgo = new Date(Date.now() - 72 * 3_600_000)
    const undelivered = await aConnection()
    await aHeldSecret(undelivered, undefined, threeDaysAgo)
    const unopened = await aLinkedSecret()
    await db()
      .$executeRaw`update "Handoff" set "expiresAt" = now() - interval '1 second' where id = ${unopened.handoffId}::uuid`
    const fresh = await aLinkedSecret()

    expect(await sweep()).toMatchObject({ expired: 2 })
    for (const connectionId of [undelivered, unopened.connectionId]) {
      const row = await db().handoff.findFirstOrThrow({ where: { connectionId } })
      expect(row).toMatchObject({ state: 'expired', held: null, sealed: null })
      expect((await handoffOf(viewer, connectionId))?.state).toBe('expired')
    }
    expect((await claim(await aStaffMember(), fresh.id, fresh.key, 'tab')).status).toBe('revealed')
    expect(await sweep()).toMatchObject({ expired: 0 })
  })

  test('empties a claimed one when its tab may no longer ask; it can still be said to be stored', async () => {
    const { handoffId, id, key } = await aLinkedSecret()
    const staff = await aStaffMember()
    await claim(staff, id, key, 'tab')
    await sweep()
    expect((await claim(staff, id, key, 'tab')).status).toBe('revealed')

    await db().$executeRaw`
      update "Handoff" set "claimedAt" = now() - interval '15 minutes', "heldUntil" = now() where id = ${handoffId}::uuid`
    await sweep()
    const row = await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })
    expect(row).toMatchObject({ state: 'claimed', sealed: null, held: null })
    expect(await markStored(staff, handoffId)).toEqual({ status: 'stored' })
  })
})
