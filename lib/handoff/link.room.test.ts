import { afterAll, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, aLinkedSecret, aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { viewer } from '@/e2e/fixtures/viewer'
import { asWorker } from '@/lib/db'
import { claim } from './claim'
import { handoffOf } from './find'
import { copyLinkYourself, link, recordMailFailed, recordSent } from './link'
import { supersede } from './supersede'

afterAll(closeDb)

async function statusOf(url: string): Promise<string> {
  const { id, key } = partsOf(url)
  return (await claim(await aStaffMember(), id, key, 'tab')).status
}

describe('a link', () => {
  test('kills the one before, and only the newest opens', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    const links = await Promise.all([link(handoffId), link(handoffId), link(handoffId)])
    const statuses = []
    for (const each of links) statuses.push(await statusOf(each?.url ?? ''))
    expect(statuses.toSorted()).toEqual(['revealed', 'unavailable', 'unavailable'])
  })

  test('minted at the moment somebody claims the one before gives no second reader', async () => {
    for (let round = 0; round < 10; round++) {
      const { handoffId } = await aHeldSecret(await aConnection())
      const { id, key } = partsOf((await link(handoffId))?.url ?? '')
      const reader = await aStaffMember()
      const [first, ...newer] = await Promise.all([
        claim(reader, id, key, 'tab'),
        ...Array.from({ length: 4 }, () => link(handoffId)),
      ])
      const statuses: string[] = [first.status]
      for (const each of newer) if (each) statuses.push(await statusOf(each.url))
      expect(statuses.filter((one) => one === 'revealed')).toHaveLength(1)
    }
  })

  test('is not minted again for what was sent, claimed or superseded', async () => {
    const sent = await aLinkedSecret()
    expect(await link(sent.handoffId)).toBeNull()

    const claimed = await aHeldSecret(await aConnection())
    await statusOf((await link(claimed.handoffId))?.url ?? '')
    expect(await link(claimed.handoffId)).toBeNull()

    const connectionId = await aConnection()
    const superseded = await aHeldSecret(connectionId)
    await asWorker((tx) => supersede(tx, connectionId))
    expect(await link(superseded.handoffId)).toBeNull()
  })

  test('is not minted for what was held 72 hours ago', async () => {
    const { handoffId } = await aHeldSecret(await aConnection(), undefined, new Date(Date.now() - 72 * 3_600_000))
    expect(await link(handoffId)).toBeNull()
  })

  test('of a superseded secret opens nothing; the newer secret has its own', async () => {
    const { connectionId, id, key } = await aLinkedSecret()
    const newer = await asWorker((tx) => supersede(tx, connectionId)).then(() => aHeldSecret(connectionId))
    expect(await claim(await aStaffMember(), id, key, 'tab')).toEqual({ status: 'unavailable' })
    expect(await statusOf((await link(newer.handoffId))?.url ?? '')).toBe('revealed')
  })

  test('that was claimed is not superseded: somebody has it', async () => {
    const { connectionId, id, key } = await aLinkedSecret()
    const staff = await aStaffMember()
    await claim(staff, id, key, 'tab')
    await asWorker((tx) => supersede(tx, connectionId))
    expect((await claim(staff, id, key, 'tab')).status).toBe('revealed')
  })
})

describe('when mail fails', () => {
  test('the failure is shown, and a later mail clears it', async () => {
    const connectionId = await aConnection()
    const { handoffId } = await aHeldSecret(connectionId)
    await link(handoffId)
    await recordMailFailed(handoffId, 'mail_server')
    expect(await handoffOf(viewer, connectionId)).toMatchObject({
      state: 'linked',
      mailFailedAt: expect.any(Date),
      sentAt: null,
    })
    await link(handoffId)
    await recordSent(handoffId, 'sam@spencer.example')
    expect(await handoffOf(viewer, connectionId)).toMatchObject({ mailFailedAt: null, sentTo: 'sam@spencer.example' })
  })

  test('staff copy the link themselves, again if the answer was lost, and no late mail kills it', async () => {
    const connectionId = await aConnection()
    const { handoffId } = await aHeldSecret(connectionId)
    const mailed = await link(handoffId)
    await recordMailFailed(handoffId, 'mail_server')
    const staff = await aStaffMember('Admin')
    await copyLinkYourself(staff, handoffId)
    const copied = await copyLinkYourself(staff, handoffId)

    expect(await link(handoffId)).toBeNull()
    expect(await handoffOf(viewer, connectionId)).toMatchObject({ sentTo: staff.name, sentAt: null })
    expect(await statusOf(mailed?.url ?? '')).toBe('unavailable')
    expect(await statusOf(copied.status === 'linked' ? copied.url : '')).toBe('revealed')
    expect(await copyLinkYourself(staff, handoffId)).toEqual({ status: 'unavailable' })
  })

  test('a Viewer cannot copy it', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    expect(await copyLinkYourself(await aStaffMember('Viewer'), handoffId)).toEqual({ status: 'not_allowed' })
    expect(await link(handoffId)).not.toBeNull()
  })

  test('a mail that was accepted cannot be undone by copying', async () => {
    const { handoffId, id, key } = await aLinkedSecret()
    expect(await copyLinkYourself(await aStaffMember(), handoffId)).toEqual({ status: 'unavailable' })
    expect((await claim(await aStaffMember(), id, key, 'tab')).status).toBe('revealed')
  })
})

test('being sent is the moment of handing over, the first time', async () => {
  const { connectionId, handoffId } = await aLinkedSecret()
  const moment = () =>
    db().connection.findUniqueOrThrow({ where: { id: connectionId }, select: { handedOverAt: true } })
  const first = await moment()
  expect(first.handedOverAt).toBeInstanceOf(Date)
  await recordSent(handoffId, 'somebody else')
  expect(await moment()).toEqual(first)
  expect((await handoffOf(viewer, connectionId))?.sentTo).toBe('sam@spencer.example')
})
