import { describe, expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { handMadeAtMicrosoft } from '@/e2e/fixtures/hand-made'
import { aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { viewer } from '@/e2e/fixtures/viewer'
import { claim } from '@/lib/handoff/claim'
import { handoffOf } from '@/lib/handoff/find'
import { link } from '@/lib/handoff/link'
import { markStored } from '@/lib/handoff/stored'
import { takeByHand } from './take-by-hand'

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
      grantedAt: expect.any(Date),
      stage: 'connected',
      nextExpiryAt: made.endsAt,
    })
    const jobs = await db().$queryRaw<
      unknown[]
    >`select 1 from pgboss.job where name = 'deliver-handoff' and data->>'handoffId' = ${handoff?.id}`
    expect(jobs).toHaveLength(1)
  })

  test('without an end date, and without its permissions, is taken all the same and says what is missing', async () => {
    const customer = await aCustomer()
    const made = { ...aRegistration(undefined, []), endsAt: null }
    expect(await takeByHand(customer, made)).toEqual({ status: 'taken', missing: ['User.Read.All'] })
    expect(await connection(customer.connectionId)).toMatchObject({
      grantedAt: null,
      stage: 'needs_colleague',
      nextExpiryAt: null,
    })
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
