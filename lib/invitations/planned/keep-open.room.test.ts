import { afterAll, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { asWorker } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { planDay, takeOffDay } from '@/lib/reminders/planned/plan-day'
import { lastLinkDay } from '@/lib/reminders/planned/plan-rules'
import { createInvitation } from '../create-invitation'
import { mintLink } from '../mint-link'
import { openInvitation } from '../open'
import { linkEndOf } from './link-end'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

describe('the link of what was asked', () => {
  const invitedAt = new Date('2026-11-29T12:00:00Z')
  const statusAt = async (token: string, at: string) => (await openInvitation(token, new Date(at)))?.status ?? null

  async function aLink() {
    const invited = await anInvitation({}, invitedAt)
    const token = await asWorker((tx) => mintLink(tx, invited.invitationId, invited.luc, invitedAt))
    if (!token) throw new Error('The invitation does not stand')
    return { ...invited, token }
  }

  test('opens for a week after the day, to its midnight in Brussels, also beyond the change of the clock', async () => {
    const { connectionId, staff, token } = await aLink()
    expect(await statusAt(token, '2026-12-29T12:00:00Z')).toBe('expired')
    await planDay(staff, connectionId, { day: '2027-03-25', ticket: '' }, invitedAt)
    expect(await statusAt(token, '2027-04-01T21:59:59Z')).toBe('open')
    expect(await statusAt(token, '2027-04-01T22:00:00Z')).toBe('expired')
  })

  test('is never shorter than it was: not for a day that is near, nor when the day is taken off', async () => {
    const { connectionId, staff, token } = await aLink()
    await planDay(staff, connectionId, { day: '2026-12-01', ticket: '' }, invitedAt)
    expect(await statusAt(token, '2026-12-29T11:59:00Z')).toBe('open')
    await planDay(staff, connectionId, { day: '2027-02-01', ticket: '' }, invitedAt)
    await takeOffDay(staff, connectionId, invitedAt)
    expect(await statusAt(token, '2027-02-08T12:00:00Z')).toBe('open')
  })

  test('that was revoked, or had ended before, is not revived', async () => {
    const [revoked, over] = [await aLink(), await aLink()]
    await db().invitation.update({ where: { id: revoked.invitationId }, data: { revokedAt: invitedAt } })
    const later = new Date('2027-01-10T12:00:00Z')
    for (const { connectionId, staff } of [revoked, over])
      await planDay(staff, connectionId, { day: '2027-02-01', ticket: '' }, later)
    expect(await statusAt(revoked.token, '2027-01-11T12:00:00Z')).toBe('revoked')
    expect(await statusAt(over.token, '2027-01-11T12:00:00Z')).toBe('expired')
  })

  test('is said to open until its own end, and one that opens nothing not at all', async () => {
    const invited = await aLink()
    const { connectionId, invitationId, staff } = invited
    const customer = await aCustomer(invited)
    await planDay(staff, connectionId, { day: '2026-12-01', ticket: '' }, invitedAt)
    expect(await linkEndOf(customer, invitedAt)).toEqual(new Date('2026-12-29T12:00:00Z'))
    await planDay(staff, connectionId, { day: '2027-02-01', ticket: '' }, invitedAt)
    expect(lastLinkDay((await linkEndOf(customer, invitedAt)) ?? invitedAt)).toBe('2027-02-08')
    await db().invitation.update({ where: { id: invitationId }, data: { fulfilledAt: invitedAt } })
    expect(await linkEndOf(customer, invitedAt)).toBeNull()
  })

  test('that has done its work stays as it was', async () => {
    const { connectionId, invitationId, staff, token } = await aLink()
    const run = { connectionId, invitationId, intent: 'connect', blueprint: {}, approvedHash: '' } as const
    await db().run.create({ data: { ...run, state: 'done', startedById: staff.personId } })
    await planDay(staff, connectionId, { day: '2027-02-01', ticket: '' }, invitedAt)
    expect(await statusAt(token, '2027-01-11T12:00:00Z')).toBe('expired')
  })

  test('that is made after a day that was done stands as long as any other, and one that was done stays as it was', async () => {
    const { connectionId, invitationId, staff } = await aLink()
    await planDay(staff, connectionId, { day: '2027-02-01', ticket: '' }, invitedAt)
    const expiresAt = new Date('2026-12-29T12:00:00Z')
    await db().invitation.update({ where: { id: invitationId }, data: { fulfilledAt: invitedAt, expiresAt } })
    const run = { connectionId, intent: 'connect', blueprint: {}, approvedHash: '' } as const
    const finishedAt = new Date('2026-11-30T12:00:00Z')
    await db().run.create({ data: { ...run, state: 'done', startedById: staff.personId, finishedAt } })
    const later = new Date('2026-12-01T12:00:00Z')
    const asked = { connectionId, intent: 'renew', invitedById: staff.personId, contactIds: [] } as const
    const next = await asWorker((tx) => createInvitation(tx, asked, later))
    const ends = async (id: string) => (await db().invitation.findUniqueOrThrow({ where: { id } })).expiresAt
    expect(await ends(next)).toEqual(new Date('2026-12-31T12:00:00Z'))
    await planDay(staff, connectionId, { day: '2027-02-01', ticket: '' }, later)
    expect([await ends(next), await ends(invitationId)]).toEqual([new Date('2027-02-08T23:00:00Z'), expiresAt])
  })

  test('had time left while Spencer has stopped, and keeps it', async () => {
    const { connectionId, staff, token } = await aLink()
    const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    const stoppedAt = new Date('2026-12-20T12:00:00Z')
    await db().stop.create({ data: { customerId, reason: 'Odd.', stoppedById: staff.personId, stoppedAt } })
    await planDay(staff, connectionId, { day: '2027-02-01', ticket: '' }, new Date('2027-01-10T12:00:00Z'))
    const { expiresAt } = await db().invitation.findFirstOrThrow({ where: { connectionId } })
    expect([expiresAt, await statusAt(token, '2027-01-11T12:00:00Z')]).toEqual([
      new Date('2027-02-08T23:00:00Z'),
      'open',
    ])
  })
})
