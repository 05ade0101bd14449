import { afterAll, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret, aStaffMember, auditOf } from '@/e2e/fixtures/handoff'
import { viewer } from '@/e2e/fixtures/viewer'
import { claim } from './claim'
import { handoffOf } from './find'

const unreadable = { status: 'unreadable' }

afterAll(closeDb)

describe('somebody with the database in hand', () => {
  test('cannot keep a link alive: with another expiry it does not open, and is not spent', async () => {
    const { id, key, handoffId, connectionId } = await aLinkedSecret()
    const staff = await aStaffMember()
    const move = (by: string) =>
      db().$executeRaw`
        update "Handoff" set "expiresAt" = "expiresAt" + ${by}::interval where id = ${handoffId}::uuid`
    await move('1 year')
    expect(await claim(staff, id, key, 'tab')).toEqual(unreadable)
    expect((await auditOf(connectionId)).slice(0, 2)).toEqual(['handoff.unreadable', 'refused: not_authentic'])
    expect((await handoffOf(viewer, connectionId))?.state).toBe('linked')
    await move('-1 year')
    expect((await claim(staff, id, key, 'tab')).status).toBe('revealed')
  })

  test('cannot move a secret to a link they hold', async () => {
    const theirs = await aLinkedSecret()
    const other = await aLinkedSecret()
    await db().$executeRaw`
      update "Handoff" mine set sealed = other.sealed, "expiresAt" = other."expiresAt"
        from "Handoff" other where mine.id = ${theirs.handoffId}::uuid and other.id = ${other.handoffId}::uuid`
    const staff = await aStaffMember()
    expect(await claim(staff, theirs.id, theirs.key, 'tab')).toEqual(unreadable)
    expect(await claim(staff, theirs.id, other.key, 'tab')).toEqual(unreadable)
    expect((await claim(staff, other.id, other.key, 'tab')).status).toBe('revealed')
  })
})
