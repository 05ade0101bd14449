import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { handMadeAtMicrosoft } from '@/e2e/fixtures/hand-made'
import { aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { aRun, invitationTo } from '@/e2e/fixtures/identity'
import { viewer } from '@/e2e/fixtures/viewer'
import { claim } from '@/lib/handoff/claim'
import { handoffOf } from '@/lib/handoff/find'
import { link } from '@/lib/handoff/link'
import { markStored } from '@/lib/handoff/stored'
import { calendarOf } from '@/lib/reminders/calendar/connection-calendar'
import { takeByHand } from './take-by-hand'
import { givenOf } from './view/given'

const { aCustomer, aRegistration, tokenRequests } = await handMadeAtMicrosoft()

const connection = (id: string) => db().connection.findUniqueOrThrow({ where: { id } })

async function secretBehind(handoffId: string) {
  const { id, key } = partsOf((await link(handoffId))?.url ?? '')
  const staff = await aStaffMember()
  return { answer: await claim(staff, id, key, 'tab'), staff }
}

describe('a secret made by hand', () => {
  test('is used once, held like our own, and opens with everything the back office asks for', async () => {
    const customer = await aCustomer()
    const made = aRegistration()
    const before = tokenRequests().length
    expect(await takeByHand(customer, made)).toEqual({ status: 'taken', missing: [] })
    expect(
      tokenRequests()
        .slice(before)
        .map(({ path }) => path),
    ).toEqual([`/${customer.tenantId}/oauth2/v2.0/token`])

    const { connectionId } = customer
    const handoff = await handoffOf(viewer, connectionId)
    expect(handoff?.state).toBe('held')
    const { answer } = await secretBehind(handoff?.id ?? '')
    expect(answer).toMatchObject({
      status: 'revealed',
      bundle: { secret: made.secretText, applicationId: made.applicationId, secretEndsAt: made.endsAt },
    })
    expect(await connection(connectionId)).toMatchObject({
      applicationId: made.applicationId,
      registeredAt: expect.any(Date),
      provenAt: expect.any(Date),
      // Nobody has looked at the address, the claim, the audience and what signing in may read.
      grantedAt: null,
      stage: 'in_progress',
      nextExpiryAt: made.endsAt,
    })
    const jobs = await db().$queryRaw<
      unknown[]
    >`select 1 from pgboss.job where name = 'deliver-handoff' and data->>'handoffId' = ${handoff?.id}`
    expect(jobs).toHaveLength(1)
  })

  test('B28: without an end date counts as 24 months, which is said to be assumed; what is missing of its permissions is told', async () => {
    const customer = await aCustomer()
    const made = { ...aRegistration(undefined, []), endsAt: null }
    const now = new Date('2026-11-28T12:00:00Z')
    expect(await takeByHand(customer, made, now)).toEqual({ status: 'taken', missing: ['User.Read.All'] })
    const endsAt = new Date('2028-11-28T00:00:00Z')
    expect(await connection(customer.connectionId)).toMatchObject({
      grantedAt: null,
      stage: 'needs_colleague',
      nextExpiryAt: endsAt,
    })
    const given = await givenOf(customer, customer.connectionId)
    expect(given).toMatchObject({ endsAt, isEndAssumed: true, at: expect.any(Date) })
    const calendar = await calendarOf(customer, customer.connectionId, 'en')
    expect(calendar).toContain('DTSTART;VALUE=DATE:20281128')
    expect(calendar).toContain('We assume this date')
    const { answer } = await secretBehind((await handoffOf(viewer, customer.connectionId))?.id ?? '')
    expect(answer).toMatchObject({ status: 'revealed', bundle: { secret: made.secretText, secretEndsAt: null } })
  })

  test('takes the place of one that nobody collected, and replaces one that was, once it is stored', async () => {
    const customer = await aCustomer()
    const made = aRegistration()
    await takeByHand(customer, made)
    const older = await handoffOf(viewer, customer.connectionId)
    await takeByHand(customer, made)
    const newer = await handoffOf(viewer, customer.connectionId)
    expect(await db().handoff.findUnique({ where: { id: older?.id } })).toMatchObject({
      state: 'superseded',
      held: null,
    })
    const { answer, staff } = await secretBehind(newer?.id ?? '')
    expect(answer).toMatchObject({ bundle: { secret: made.secretText } })
    await markStored(staff, newer?.id ?? '')
    const states = await db().credential.findMany({
      where: { connectionId: customer.connectionId },
      orderBy: { createdAt: 'asc' },
    })
    expect(states.map(({ state }) => state)).toEqual(['replaced', 'live'])
  })

  test('tells every contact who can be reached, and a press that waited for consent gives way to it', async () => {
    const customer = await aCustomer()
    const run = await aRun(customer.connectionId, customer.personId)
    await takeByHand(customer, aRegistration())
    expect(await db().run.findUnique({ where: { id: run } })).toMatchObject({ state: 'stopped', reason: 'superseded' })
    const [credential] = await db().credential.findMany({ where: { connectionId: customer.connectionId } })
    const contacts = await db().contact.count({
      where: { customer: { connections: { some: { id: customer.connectionId } } } },
    })
    const mails = await db().$queryRaw<
      unknown[]
    >`select 1 from pgboss.job where name = 'tell-given' and data->>'credentialId' = ${credential?.id}`
    expect(mails).toHaveLength(contacts)
    expect(credential).toMatchObject({ givenById: customer.personId, isEndAssumed: false })
  })

  test('B27: is all that is known of its app: the rest is not known until somebody has looked', async () => {
    const customer = await aCustomer()
    await takeByHand(customer, aRegistration())
    const given = await givenOf(customer, customer.connectionId)
    expect(given?.isUnseen).toBe(true)
    expect(Object.fromEntries(given?.facts.map(({ part, fact }) => [part, fact.is]) ?? [])).toEqual({
      secret: 'yes',
      permissions: 'yes',
      redirect: 'unknown',
      upn: 'unknown',
      audience: 'unknown',
      certificate: 'unknown',
    })
  })

  test('for an app of the portal’s own ends what asks for the rest of it, once nothing is left to be granted', async () => {
    const [customer, made] = [await aCustomer(), aRegistration()]
    const ours = { applicationId: made.applicationId, applicationObjectId: randomUUID() }
    await db().connection.update({ where: { id: customer.connectionId }, data: ours })
    await invitationTo(customer.connectionId, 'grant')
    const open = async () =>
      db().invitation.count({ where: { connectionId: customer.connectionId, fulfilledAt: null } })
    expect(await open()).toBe(2)
    expect(await takeByHand(customer, made)).toEqual({ status: 'taken', missing: [] })
    expect(await connection(customer.connectionId)).toMatchObject({ grantedAt: expect.any(Date) })
    expect(await open()).toBe(0)
  })

  test('pressed twice at once leaves one that can be delivered', async () => {
    const customer = await aCustomer()
    const made = aRegistration()
    await Promise.all([takeByHand(customer, made), takeByHand(customer, made), takeByHand(customer, made)])
    const states = await db().handoff.findMany({ where: { connectionId: customer.connectionId } })
    expect(states.map(({ state }) => state).sort()).toEqual(['held', 'superseded', 'superseded'])
  })

  test('stands in no row and in no line of the log', async () => {
    const lines = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    const customer = await aCustomer()
    const made = aRegistration()
    await takeByHand(customer, made)
    const [text] = await db().$queryRaw<[{ text: string }]>`
      select concat((select string_agg(h::text, ' ') from "Handoff" h), (select string_agg(c::text, ' ') from "Credential" c),
                    (select string_agg(a::text, ' ') from "AuditEntry" a), (select string_agg(j::text, ' ') from pgboss.job j)) as text`
    expect(text.text).toContain(customer.connectionId)
    for (const canary of [made.secretText, Buffer.from(made.secretText).toString('hex')])
      expect(text.text).not.toContain(canary)
    for (const line of lines) expect(line).not.toHaveBeenCalled()
  })
})
