import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ruleOf } from '@/e2e/entra/faults/rule'
import type { Entra } from '@/e2e/entra/start-entra'
import { register } from '@/e2e/entra/world/registration'
import { aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { anInvitation, aRun, forgetConnections, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { closeDb, db } from '@/lib/db'
import { claim } from '@/lib/handoff/claim'
import { handoffOf } from '@/lib/handoff/find'
import { link } from '@/lib/handoff/link'
import { markStored } from '@/lib/handoff/stored'
import type { Customer } from '@/lib/identity/actor'
import { provenCustomer } from '@/lib/identity/prove'
import { roleTemplates } from '@/lib/identity/roles'
import { closeQueue } from '@/lib/queue/queue'
import { takeByHand } from './take-by-hand'

let entra: Entra

beforeAll(async () => {
  entra = await startMicrosoft()
})
beforeEach(forgetConnections)
afterAll(async () => {
  await entra.close()
  await closeQueue()
  await closeDb()
})

/** By hand, in Entra's pages. */
function aRegistration(endDateTime = '2099-01-01T00:00:00Z', granted = ['User.Read.All']) {
  const text = `CANARY~${randomUUID()}`
  const { entity } = register(tenantOf(entra, 'contoso'), {
    displayName: `Spencer ${randomUUID()}`,
    applicationPermissions: ['User.Read.All'],
    granted,
    secret: { displayName: 'by hand', text, endDateTime },
  })
  return { applicationId: entity.appId ?? '', secretText: text, endsAt: new Date(endDateTime) }
}

const administrator = { intent: 'connect', directoryRoles: [roleTemplates.applicationAdministrator] } as const

async function aCustomer(key = 'contoso', as: Partial<Customer> = {}): Promise<Customer> {
  const tenantId = tenantOf(entra, key).id
  const { connectionId, invitationId, invitedById } = await anInvitation(tenantId)
  const person = { personId: invitedById, name: 'Marie', upn: 'marie@contoso.com', objectId: randomUUID() }
  return provenCustomer({ ...person, tenantId, connectionId, invitationId, ...administrator, ...as })
}

const connection = (id: string) => db().connection.findUniqueOrThrow({ where: { id } })
const tokenRequests = () => entra.box.requests.filter(({ path }) => path.endsWith('/token'))

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
    const handoff = await handoffOf(connectionId)
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
    const { answer } = await secretBehind((await handoffOf(customer.connectionId))?.id ?? '')
    expect(answer).toMatchObject({ status: 'revealed', bundle: { secret: made.secretText, secretEndsAt: null } })
  })

  test('takes the place of one that nobody collected, and replaces one that was, once it is stored', async () => {
    const customer = await aCustomer()
    const made = aRegistration()
    await takeByHand(customer, made)
    const older = await handoffOf(customer.connectionId)
    await takeByHand(customer, made)
    const newer = await handoffOf(customer.connectionId)
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

describe('nothing is kept', () => {
  const refusedFor = async (made: Parameters<typeof takeByHand>[1], customer?: Customer) => {
    const by = customer ?? (await aCustomer())
    const outcome = await takeByHand(by, made)
    expect(await db().credential.count({ where: { connectionId: by.connectionId, kind: 'secret' } })).toBe(0)
    expect(await handoffOf(by.connectionId)).toBeNull()
    return outcome
  }

  test('of a secret that Microsoft refuses, and the reason is told apart', async () => {
    const made = aRegistration()
    expect(await refusedFor({ ...made, secretText: 'con8Q~another-secret-of-somebody' })).toEqual({
      status: 'refused',
      why: 'wrong_secret',
      code: 7000215,
    })
    expect(await refusedFor({ ...made, applicationId: randomUUID() })).toEqual({
      status: 'refused',
      why: 'unknown_application',
      code: 700016,
    })
    expect(await refusedFor(aRegistration('2024-06-01T00:00:00Z'))).toEqual({
      status: 'refused',
      why: 'secret_ended',
      code: 7000222,
    })
  })

  test('of a secret that works in another tenant: only the expected one is asked', async () => {
    const made = aRegistration()
    const customer = await aCustomer('fabrikam')
    expect(await refusedFor(made, customer)).toMatchObject({ status: 'refused', why: 'unknown_application' })
    expect(tokenRequests().at(-1)?.path).toBe(`/${customer.tenantId}/oauth2/v2.0/token`)
  })

  test('when Microsoft does not answer', async () => {
    const made = aRegistration()
    for (const rule of [{ lost: true }, { status: 503 }, { status: 429 }]) {
      entra.box.rules.push(ruleOf({ host: 'login', match: 'token', ...rule }))
      expect(await refusedFor(made)).toMatchObject({ status: 'refused', why: 'unreachable' })
    }
  })

  test('from a member without a role about apps, and through an invitation for something else', async () => {
    for (const directoryRoles of [null, [], [randomUUID()]])
      expect(await refusedFor(aRegistration(), await aCustomer('contoso', { directoryRoles }))).toMatchObject({
        why: 'no_role',
      })
    await forgetConnections()
    for (const intent of ['grant', 'repair', 'undo'] as const)
      expect(await refusedFor(aRegistration(), await aCustomer('contoso', { intent }))).toMatchObject({
        why: 'other_purpose',
      })
  })

  test('while a run is at work', async () => {
    const customer = await aCustomer()
    const run = await aRun(customer.connectionId, customer.personId)
    await db().run.update({ where: { id: run }, data: { state: 'running' } })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'busy' })
  })

  test('of another application than the one known by the time Microsoft has answered', async () => {
    const customer = await aCustomer()
    const native = globalThis.fetch
    vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async (input, init) => {
      const answer = await native(input, init)
      const where = { id: customer.connectionId }
      await db().connection.update({ where, data: { applicationId: randomUUID() } })
      return answer
    })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'another_application' })
  })

  test('of another application than the one that is known, and after the end', async () => {
    const customer = await aCustomer()
    const where = { id: customer.connectionId }
    await db().connection.update({ where, data: { applicationId: randomUUID() } })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'another_application' })
    await db().connection.update({ where, data: { stage: 'ended' } })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'connection_ended' })
  })
})
