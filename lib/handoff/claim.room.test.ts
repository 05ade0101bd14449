import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret, aStaffMember, auditOf } from '@/e2e/fixtures/handoff'
import { viewer } from '@/e2e/fixtures/viewer'
import { verifyChain } from '@/lib/audit/verify-chain'
import { env } from '@/lib/env'
import { claim } from './claim'
import { handoffOf } from './find'
import { markStored } from './stored'

const unavailable = { status: 'unavailable' }
const minutes = 60_000

afterAll(closeDb)

describe('a handed-over secret', () => {
  test('can be read once', async () => {
    const { id, key, secretText, connectionId } = await aLinkedSecret()
    const answer = await claim(await aStaffMember(), id, key, 'one tab')
    expect(answer).toMatchObject({ status: 'revealed', bundle: { secret: secretText } })
    expect(await claim(await aStaffMember('Admin'), id, key, 'another tab')).toEqual(unavailable)
    expect((await auditOf(connectionId)).slice(0, 2)).toEqual(['refused: unavailable', 'handoff.claimed'])
  })

  test('comes with everything the back office asks for', async () => {
    const { id, key, secretText, endsAt, connectionId, handoffId } = await aLinkedSecret()
    const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    expect(await claim(await aStaffMember(), id, key, 'tab')).toEqual({
      status: 'revealed',
      handoffId,
      bundle: {
        metadataUrl: `${env().ENTRA_LOGIN_URL}/${connection.tenantId}/v2.0/.well-known/openid-configuration`,
        tenantId: connection.tenantId,
        applicationId: connection.applicationId,
        secret: secretText,
        secretEndsAt: endsAt,
        certificateThumbprintBase64: null,
        customerName: 'Contoso',
        environment: 'production',
      },
    })
  })

  test('comes with the certificate that stands in the tenant, or else the one that staff gave', async () => {
    const { id, key, connectionId } = await aLinkedSecret()
    const staff = await aStaffMember()
    const thumbprint = async () => {
      const answer = await claim(staff, id, key, 'tab')
      return answer.status === 'revealed' && answer.bundle.certificateThumbprintBase64
    }
    const dates = { startsAt: new Date(), endsAt: new Date() }
    const given = {
      connectionId,
      der: Buffer.of(),
      subject: '',
      thumbprintSha256: '',
      addedById: staff.personId,
      ...dates,
    }
    await db().certificate.create({ data: { ...given, thumbprintSha1: 'AB'.repeat(20) } })
    expect(await thumbprint()).toBe(Buffer.alloc(20, 0xab).toString('base64'))
    const registered = { connectionId, kind: 'certificate', state: 'live', attemptName: randomUUID() } as const
    await db().credential.create({ data: { ...registered, thumbprintSha1: 'CD'.repeat(20) } })
    expect(await thumbprint()).toBe(Buffer.alloc(20, 0xcd).toString('base64'))
  })

  test('goes to exactly one of twenty readers at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, key, connectionId } = await aLinkedSecret()
      const readers = await Promise.all(Array.from({ length: 4 }, () => aStaffMember()))
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, tab) => {
          const reader = readers[tab % readers.length]
          return reader && claim(reader, id, key, `tab ${tab}`)
        }),
      )
      expect(answers.filter((answer) => answer?.status === 'revealed')).toHaveLength(1)
      expect((await auditOf(connectionId)).filter((action) => action === 'handoff.claimed')).toHaveLength(1)
    }
    expect((await verifyChain(viewer)).status).toBe('whole')
  })

  test('goes to one tab even when a stranger with a wrong key pushes in between', async () => {
    const { id, key } = await aLinkedSecret()
    const [right, wrong] = [await aStaffMember(), await aStaffMember()]
    const wrongKey = Buffer.alloc(32, 1).toString('base64url')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n === 10 ? claim(right, id, key, 'tab') : claim(wrong, id, wrongKey, 'tab'),
      ),
    )
    expect(answers.map((answer) => answer.status).filter((status) => status !== 'unavailable')).toEqual(['revealed'])
    expect(answers[10]?.status).toBe('revealed')
  })

  test('is given again to the tab that pressed, whose answer may have been lost, until it is stored', async () => {
    const { id, key, handoffId, connectionId } = await aLinkedSecret()
    const staff = await aStaffMember()
    const first = await claim(staff, id, key, 'tab')
    const again = await Promise.all([claim(staff, id, key, 'tab'), claim(staff, id, key, 'tab')])
    expect(again).toEqual([first, first])
    expect((await auditOf(connectionId)).slice(0, 3)).toEqual([
      'handoff.shown-again',
      'handoff.shown-again',
      'handoff.claimed',
    ])

    expect(await claim(staff, id, key, 'the same person, another tab')).toEqual(unavailable)
    expect(await claim(await aStaffMember(), id, key, 'tab')).toEqual(unavailable)

    await markStored(staff, handoffId)
    expect(await claim(staff, id, key, 'tab')).toEqual(unavailable)
  })

  test('is not given to that tab either after fifteen minutes', async () => {
    const { id, key, handoffId } = await aLinkedSecret()
    const staff = await aStaffMember()
    await claim(staff, id, key, 'tab')
    await db().$executeRaw`
      update "Handoff" set "claimedAt" = now() - interval '15 minutes' where id = ${handoffId}::uuid`
    expect(await claim(staff, id, key, 'tab')).toEqual(unavailable)
  })

  test('is not for a Viewer, nor for whoever signed in more than ten minutes ago; neither spends it', async () => {
    const { id, key, connectionId } = await aLinkedSecret()
    const now = new Date()
    const late = await aStaffMember('Admin', new Date(now.getTime() - 10 * minutes - 1))
    expect(await claim(await aStaffMember('Viewer'), id, key, 'tab', null, now)).toEqual({ status: 'not_allowed' })
    expect(await claim(late, id, key, 'tab', null, now)).toEqual({ status: 'stale_sign_in' })
    const justInTime = await aStaffMember('Admin', new Date(now.getTime() - 10 * minutes))
    expect((await claim(justInTime, id, key, 'tab', null, now)).status).toBe('revealed')
    expect((await auditOf(connectionId)).slice(0, 3)).toEqual([
      'handoff.claimed',
      'refused: stale_sign_in',
      'refused: not_allowed',
    ])
  })

  test('stays claimable after a wrong key, and the attempt is on record', async () => {
    const { id, key, connectionId } = await aLinkedSecret()
    const other = await aLinkedSecret()
    const staff = await aStaffMember()
    for (const wrong of [other.key, '', 'x', `${key}=`, key.slice(1), `${key}A`]) {
      expect(await claim(staff, id, wrong, 'tab')).toEqual(unavailable)
    }
    expect((await handoffOf(viewer, connectionId))?.state).toBe('linked')
    expect((await auditOf(connectionId))[0]).toBe('refused: unavailable')
    expect((await claim(staff, id, key, 'tab')).status).toBe('revealed')
  })

  test('answers alike when it is unknown, used, expired or no link at all', async () => {
    const staff = await aStaffMember()
    const used = await aLinkedSecret()
    await claim(await aStaffMember(), used.id, used.key, 'tab')
    const expired = await aLinkedSecret()
    await db()
      .$executeRaw`update "Handoff" set "expiresAt" = now() - interval '1 second' where id = ${expired.handoffId}::uuid`
    expect((await handoffOf(viewer, expired.connectionId))?.state).toBe('expired')

    expect(await claim(staff, expired.id, expired.key, 'tab')).toEqual(unavailable)
    const unknownId = Buffer.alloc(16, 3).toString('base64url')
    for (const id of [unknownId, used.id, '', '../etc', `${used.id}\u0000`, randomUUID()]) {
      expect(await claim(staff, id, used.key, 'tab')).toEqual(unavailable)
    }
  })
})
