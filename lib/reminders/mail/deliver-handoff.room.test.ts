import { describe, expect, test } from 'vitest'
import { aStaffMember as anOwner, samOfStaff } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { aMailServer } from '@/e2e/fixtures/mail'
import { nameAccountOwner } from '@/lib/connections/owners/account-owner'
import { claim } from '@/lib/handoff/claim'
import { copyLinkYourself } from '@/lib/handoff/link'
import { sayAway } from '@/lib/identity/staff/absence'
import { deliverHandoff } from './deliver-handoff'

const server = await aMailServer()

const linkIn = (text: string | undefined) => partsOf(text?.match(/http\S+\/handoff\/\S+/)?.[0] ?? 'http://nothing')

describe('a handoff', () => {
  test('reaches the account owner as a link that shows the secret once', async () => {
    const { handoffId, secretText } = await aHeldSecret(await aConnection())
    await deliverHandoff(handoffId)
    const [delivered] = server.delivered
    expect(delivered?.to).toEqual(['sam@spencer.example'])
    expect(delivered?.mail.subject).toMatch(/^Contoso · Production: collect the secret before \d+ \w+ \d{4}$/)
    expect(delivered?.raw).not.toContain(secretText)
    const { id, key } = linkIn(delivered?.mail.text)
    expect(await claim(await aStaffMember(), id, key, 'tab')).toMatchObject({ status: 'revealed' })
    expect(await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })).toMatchObject({
      sentTo: 'sam@spencer.example',
      sentAt: expect.any(Date),
    })
  })

  test('C21: while the account owner is away it is the deputy who has it, and reads why', async () => {
    const connectionId = await aConnection()
    const [owner, deputy] = [await anOwner('Operator', 'Sofie Maes'), await anOwner('Operator', 'Bart Wouters')]
    await nameAccountOwner(owner, connectionId, owner.personId)
    const until = new Date(Date.now() + 86_400_000)
    const away = { personId: owner.personId, deputyId: deputy.personId, from: new Date(), until }
    expect(await sayAway(owner, away)).toEqual({ status: 'said' })
    const { handoffId } = await aHeldSecret(connectionId)
    await deliverHandoff(handoffId)
    const [delivered] = server.delivered
    expect(delivered?.to).toEqual([deputy.upn])
    expect(delivered?.mail.text).toContain('Sofie Maes looks after this customer and is away: you stand in.')
    expect(server.delivered).toHaveLength(1)
  })

  test('is mailed once, also when the job comes twice', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    await deliverHandoff(handoffId)
    await deliverHandoff(handoffId)
    expect(server.delivered).toHaveLength(1)
  })

  test('that could not be mailed says so, and the next attempt brings another link', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    server.mood.refuses = 'content'
    await expect(deliverHandoff(handoffId)).rejects.toThrow('did not take')
    const failed = await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })
    expect(failed).toMatchObject({ mailFailedAt: expect.any(Date), sentAt: null })

    server.mood.refuses = 'nothing'
    await deliverHandoff(handoffId)
    const { id, key } = linkIn(server.delivered[0]?.mail.text)
    expect(await claim(await aStaffMember(), id, key, 'tab')).toMatchObject({ status: 'revealed' })
  })

  test('A6: goes to nobody who was only typed, and waits for an account owner whom Microsoft knows', async () => {
    const connectionId = await aConnection()
    await db().connection.update({
      where: { id: connectionId },
      data: { accountOwnerId: null, spencerContactEmail: 'mallory@evil.example' },
    })
    const { handoffId } = await aHeldSecret(connectionId)
    await deliverHandoff(handoffId)
    expect(server.delivered).toEqual([])
    expect(await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })).toMatchObject({
      state: 'held',
      mailFailedAt: expect.any(Date),
    })
    await nameAccountOwner(await aStaffMember(), connectionId, await samOfStaff())
    await deliverHandoff(handoffId)
    expect(server.delivered[0]?.to).toEqual(['sam@spencer.example'])
  })

  test('that a person took along themselves is not mailed any more', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    await copyLinkYourself(await aStaffMember(), handoffId)
    await deliverHandoff(handoffId)
    expect(server.delivered).toEqual([])
  })
})
