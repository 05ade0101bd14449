import { afterAll, describe, expect, test } from 'vitest'
import { aConnection, aHeldSecret, aLinkedSecret, aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { foreignRing, rotatedKeys } from '@/e2e/fixtures/keys'
import { closeDb, db } from '@/lib/db'
import { olderHeads, seal } from '@/lib/sealing/seal'
import { claim } from './claim'
import { handoffOf } from './find'
import { heldSecret } from './hold'
import { copyLinkYourself, link } from './link'
import { heldBinding } from './model'
import { rewrapHandoffs } from './rewrap'
import { handoffsThatBegin, renewHandoffWrap } from './upkeep-store'

const ring = rotatedKeys()

afterAll(closeDb)

const row = (id: string) => db().handoff.findUniqueOrThrow({ where: { id }, select: { held: true, sealed: true } })

describe('a rotation of our keys', () => {
  test('re-wraps what is held and linked, a few at a time, and both open without the old key', async () => {
    const [held, linked] = [await aHeldSecret(await aConnection()), await aLinkedSecret()]
    await rewrapHandoffs(200, ring.before)
    expect(await handoffsThatBegin('held', olderHeads(), 10)).toHaveLength(2)
    const before = await row(linked.handoffId)

    expect(await rewrapHandoffs(1)).toBe(2) // one of each column
    while ((await rewrapHandoffs(1)) > 0);
    expect(await rewrapHandoffs()).toBe(0)
    const after = await row(linked.handoffId)
    expect(after.sealed).not.toEqual(before.sealed)
    expect(after.sealed?.slice(-60)).toEqual(before.sealed?.slice(-60))
    expect(await handoffsThatBegin('held', olderHeads(), 10)).toEqual([])
    expect(
      (await heldSecret((await db().handoff.findUniqueOrThrow({ where: { id: held.handoffId } })).connectionId))
        ?.secretText,
    ).toBe(held.secretText)
    expect(await claim(await aStaffMember(), linked.id, linked.key, 'tab')).toMatchObject({
      bundle: { secret: linked.secretText },
    })
  })

  test('stands in nobody’s way: reads, claims and new links go on while rows are re-wrapped to and fro', async () => {
    const secrets = await Promise.all(Array.from({ length: 6 }, () => aLinkedSecret()))
    const staff = await aStaffMember()
    let isOver = false
    const rotate = async () => {
      for (let turn = 0; !isOver; turn++) await rewrapHandoffs(50, turn % 2 ? ring.before : ring.after)
    }
    const read = async ({ id, key, secretText, connectionId }: (typeof secrets)[number]) => {
      for (let turn = 0; turn < 15; turn++) {
        expect((await heldSecret(connectionId))?.secretText).toBe(secretText)
        expect(await claim(staff, id, key, 'tab')).toMatchObject({ bundle: { secret: secretText } })
      }
    }
    const mint = async () => {
      for (let turn = 0; turn < 5; turn++) {
        const { handoffId, secretText } = await aHeldSecret(await aConnection())
        for (let again = 0; again < 3; again++) await link(handoffId)
        const { id, key } = partsOf((await link(handoffId))?.url ?? '')
        expect(await claim(staff, id, key, 'tab')).toMatchObject({ bundle: { secret: secretText } })
      }
    }
    const rotating = rotate()
    await Promise.all([...secrets.map(read), mint()]).finally(() => {
      isOver = true
    })
    await rotating
  })

  test('does not bring back what was written meanwhile', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    await link(handoffId)
    await rewrapHandoffs(200, ring.before)
    const [old] = (await handoffsThatBegin('sealed', olderHeads(), 50)).filter(({ id }) => id === handoffId)
    const newer = partsOf((await link(handoffId))?.url ?? '')
    expect(old && (await renewHandoffWrap('sealed')(old, Buffer.from('an old link')))).toBe(false)
    expect((await claim(await aStaffMember(), newer.id, newer.key, 'tab')).status).toBe('revealed')
  })
})

describe('a key that is lost', () => {
  /** As if the key that sealed this row were nowhere any more. */
  async function lose(handoffId: string) {
    const { heldUntil } = await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })
    const held = seal('nobody opens this', heldBinding(handoffId, heldUntil), foreignRing)
    await db().handoff.update({ where: { id: handoffId }, data: { held } })
  }

  test('opens nothing, is said to staff, and throws nothing away', async () => {
    const connectionId = await aConnection()
    const { handoffId } = await aHeldSecret(connectionId)
    const { held } = await row(handoffId)
    await lose(handoffId)
    expect(await heldSecret(connectionId)).toBeNull()
    expect(await copyLinkYourself(await aStaffMember(), handoffId)).toEqual({ status: 'unreadable' })
    await expect(link(handoffId)).rejects.toMatchObject({ code: 'unknown_key' })
    while ((await rewrapHandoffs()) > 0);
    expect(await handoffOf(connectionId)).toMatchObject({ state: 'held', unreadableAt: expect.any(Date) })
    expect(await db().auditEntry.count({ where: { connectionId, action: 'handoff.unreadable' } })).toBe(1)

    await db().handoff.update({ where: { id: handoffId }, data: { held } }) // the key is back
    expect(await link(handoffId)).not.toBeNull()
    expect((await handoffOf(connectionId))?.unreadableAt).toBeNull()
  })

  test('leaves a link unspent, and whoever presses hears a sentence of its own', async () => {
    const { id, key, handoffId, connectionId } = await aLinkedSecret()
    const { sealed } = await row(handoffId)
    const foreign = Buffer.from(sealed ?? [])
    foreign.write('gone', 2, 'latin1')
    await db().handoff.update({ where: { id: handoffId }, data: { sealed: foreign } })
    const staff = await aStaffMember()
    expect(await claim(staff, id, key, 'tab')).toEqual({ status: 'unreadable' })
    expect((await handoffOf(connectionId))?.state).toBe('linked')
    await db().handoff.update({ where: { id: handoffId }, data: { sealed: Buffer.from(sealed ?? []) } })
    expect((await claim(staff, id, key, 'tab')).status).toBe('revealed')
  })
})
