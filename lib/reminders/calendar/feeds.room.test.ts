import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { afterAll, describe, expect, test } from 'vitest'
import { aConnection, anAdmin, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aRun } from '@/e2e/fixtures/identity'
import { listAudit } from '@/lib/audit/list'
import { recordAttempt, recordLive, recordReplacing } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { endCustomerFeed, endFeed, feedOf, feedsOfConnection, makeFeed } from './feeds'
import { readFeed } from './read-feed'

afterAll(closeDb)

const tokenOf = ({ url }: { url: string }) => url.slice(url.lastIndexOf('/') + 1)

async function addSecret(connectionId: string, endsAt: string) {
  const attemptName = randomUUID()
  const live = { keyId: randomUUID(), startsAt: new Date(), endsAt: new Date(endsAt) }
  return asWorker(async (tx) => {
    await recordAttempt(tx, { connectionId, runId: randomUUID(), kind: 'secret', attemptName })
    return (await recordLive(tx, attemptName, live)) ?? ''
  })
}

async function aCustomer() {
  const { connectionId, tenantId, staff } = await aConnection({ customer: `Contoso ${randomUUID()}` })
  await addSecret(connectionId, '2028-11-22T10:00:00Z')
  const customer = await anAdmin({ connectionId, tenantId })
  await aRun(connectionId, customer.personId)
  return { connectionId, tenantId, staff, customer }
}

function eventsIn(file: string | null) {
  return new ICAL.Component(ICAL.parse(file ?? '')).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

describe('a customer’s feed', () => {
  test('shows the dates of their connection to whoever has the link, and that it was read', async () => {
    const { customer, connectionId, staff } = await aCustomer()
    const token = tokenOf(await makeFeed(customer, 'fr'))
    expect(await feedOf(customer)).toMatchObject({ lastReadAt: null })
    const [event] = eventsIn(await readFeed(token))
    expect(event?.startDate.toString()).toBe('2028-11-22')
    expect(event?.summary).toContain('le secret (client secret) de Spencer expire')
    expect(await feedsOfConnection(staff, connectionId)).toMatchObject([
      { personName: 'An Admin', lastReadAt: expect.any(Date) },
    ])
  })

  test('moves its event when the new secret is stored; until then Spencer works with the old one, and its end is shown', async () => {
    const { customer, connectionId } = await aCustomer()
    const token = tokenOf(await makeFeed(customer, 'en'))
    const seen = async () => {
      const events = eventsIn(await readFeed(token))
      expect(events).toHaveLength(1)
      return events.map(({ uid, sequence, startDate }) => ({ uid, sequence, date: startDate.toString() }))[0]
    }
    const before = await seen()
    const younger = await addSecret(connectionId, '2030-11-20T10:00:00Z')
    const during = await seen()
    await asWorker((tx) => recordReplacing(tx, younger))
    const after = await seen()
    expect([before?.date, during?.date, after?.date]).toEqual(['2028-11-22', '2028-11-22', '2030-11-20'])
    expect([before?.sequence, during?.sequence, after?.sequence]).toEqual([0, 1, 2])
    expect(new Set([before, during, after].map((one) => one?.uid)).size).toBe(1)
  })

  test('is known by the hash of its token alone', async () => {
    const { customer } = await aCustomer()
    const token = tokenOf(await makeFeed(customer, 'en'))
    const [{ hits }] = await db().$queryRaw<[{ hits: number }]>`
      select ((select count(*) from "CalendarFeed" f where f::text like ${`%${token}%`})
            + (select count(*) from "AuditEntry" a where a::text like ${`%${token}%`}))::int as hits`
    expect(hits).toBe(0)
  })

  test('ends when it is revoked, when another one is made, and when staff say so', async () => {
    const { customer, connectionId, staff } = await aCustomer()
    const first = tokenOf(await makeFeed(customer, 'en'))
    const second = tokenOf(await makeFeed(customer, 'en'))
    expect(await readFeed(first)).toBeNull()
    expect(await readFeed(second)).not.toBeNull()
    expect(await endFeed(customer)).toBe(true)
    expect(await endFeed(customer)).toBe(false)
    expect(await readFeed(second)).toBeNull()

    const third = tokenOf(await makeFeed(customer, 'en'))
    const of = { connectionId, personId: customer.personId }
    expect(await endCustomerFeed(await aStaffMember('Viewer'), of)).toEqual({ status: 'not_allowed' })
    expect(await endCustomerFeed(staff, of)).toEqual({ status: 'ended' })
    expect(await endCustomerFeed(staff, of)).toEqual({ status: 'as_before' })
    expect(await readFeed(third)).toBeNull()
    expect((await listAudit(staff, { connectionId })).map(({ action }) => action).slice(0, 3)).toEqual([
      'calendar.feed-ended',
      'calendar.feed-made',
      'calendar.feed-ended',
    ])
  })

  test('is for whoever took part in the work, and for a colleague as long as applications are their work', async () => {
    const { connectionId, tenantId } = await aCustomer()
    const colleague = await anAdmin({ connectionId, tenantId })
    const token = tokenOf(await makeFeed(colleague, 'en'))
    expect(await readFeed(token)).toBeNull()
    const lastSession = (directoryRoles: string[], expiresAt: string) =>
      db().session.create({
        data: {
          personId: colleague.personId,
          audience: 'customer',
          directoryRoles,
          tokenHash: Buffer.from(randomUUID()),
          authenticatedAt: new Date(),
          expiresAt: new Date(expiresAt),
        },
      })
    await lastSession([roleTemplates.applicationAdministrator], '2026-11-27T08:00:00Z')
    expect(eventsIn(await readFeed(token))).toHaveLength(1)
    await lastSession([], '2026-11-27T18:00:00Z')
    expect(await readFeed(token)).toBeNull()
  })

  test('C15: has no date once the connection ended, so that its events go, and is a calendar all the same', async () => {
    const { customer, connectionId } = await aCustomer()
    const token = tokenOf(await makeFeed(customer, 'en'))
    await db().connection.update({ where: { id: connectionId }, data: { stage: 'ended' } })
    const [only, ...others] = eventsIn(await readFeed(token))
    expect([only?.summary, others]).toEqual(['Spencer: there is no date to follow here any more', []])
  })

  test('of somebody who was erased is read by nobody', async () => {
    const { customer } = await aCustomer()
    const token = tokenOf(await makeFeed(customer, 'en'))
    await db().person.update({ where: { id: customer.personId }, data: { erasedAt: new Date() } })
    expect(await readFeed(token)).toBeNull()
  })
})

describe('a member of staff’s feed', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

  test('shows every connection', async () => {
    const [one, other] = [await aCustomer(), await aCustomer()]
    const token = tokenOf(await makeFeed(one.staff, 'en'))
    const file = await readFeed(token)
    expect(eventsIn(file).length).toBeGreaterThanOrEqual(2)
    for (const { connectionId } of [one, other]) {
      const { customer } = await db().connection.findUniqueOrThrow({
        where: { id: connectionId },
        select: { customer: true },
      })
      expect(file?.replaceAll('\r\n ', '')).toContain(customer.name)
      expect(file).not.toContain(connectionId)
    }
  })

  test('dies with the role, and does not come back with it', async () => {
    const staff = await aStaffMember('Viewer')
    const token = tokenOf(await makeFeed(staff, 'en'))
    expect(await readFeed(token)).not.toBeNull()
    const where = { id: staff.personId }
    await db().person.update({ where, data: { staffRole: null, staffEndedAt: new Date() } })
    expect(await readFeed(token)).toBeNull()
    await db().person.update({ where, data: { staffRole: 'Viewer', staffObservedAt: new Date() } })
    expect(await readFeed(token)).toBeNull()
    expect(await readFeed(tokenOf(await makeFeed(staff, 'en')))).not.toBeNull()
  })

  test('is read for a day while Microsoft does not say whether they are still of staff', async () => {
    const token = tokenOf(await makeFeed(await aStaffMember('Viewer'), 'en'))
    expect(await readFeed(token, inHours(23))).not.toBeNull()
    expect(await readFeed(token, inHours(25))).toBeNull()
  })

  test('is not opened by a session of somebody of another tenant', async () => {
    const { customer } = await aCustomer()
    const token = tokenOf(await makeFeed(customer, 'en'))
    await db().calendarFeed.updateMany({ where: { personId: customer.personId }, data: { connectionId: null } })
    const session = { personId: customer.personId, audience: 'staff', staffRole: 'Admin' } as const
    const times = { authenticatedAt: new Date(), expiresAt: inHours(8), tokenHash: Buffer.from(randomUUID()) }
    await db().session.create({ data: { ...session, ...times } })
    expect(await readFeed(token)).toBeNull()
  })
})

test('a link that nobody made is read by nobody', async () => {
  for (const token of ['', 'x', 'é'.repeat(1000), randomUUID()]) expect(await readFeed(token)).toBeNull()
})
