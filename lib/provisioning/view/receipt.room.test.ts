import { walkThrough } from 'entra-box'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, another, answer, comeFor, finished, never, onboard, runOf } from '@/e2e/fixtures/runs'
import {
  administrator,
  applicationsOf,
  aWorld,
  rolesOf,
  theOnlyApplication,
  theOnlySecret,
  withRole,
} from '@/e2e/fixtures/tenants'
import type { Customer } from '@/lib/identity/actor'
import { roleTemplates } from '@/lib/identity/roles'
import { work } from '../run/run'
import { progressOf } from './progress'
import { receiptOf, receiptsOf } from './receipt'

const world = aWorld()

afterEach(() => {
  vi.restoreAllMocks()
})

/** @throws when there is none */
async function receiptFor({ customer, connectionId }: { customer: Customer; connectionId: string }, runId: string) {
  const receipt = await receiptOf(customer, connectionId, runId)
  if (!receipt) throw new Error('There is no receipt')
  return receipt
}

/** Letters that a run left for contacts. */
async function lettersOf(runId: string): Promise<number> {
  const [row] = await db().$queryRaw<[{ count: bigint }]>`
    select count(*) from pgboss.job where name = 'tell-done' and data->>'runId' = ${runId}`
  return Number(row.count)
}

test('B12: a later run leaves the receipt of an earlier one as it was, and each is found by its own number', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const first = await onboard(signed)
  const before = await receiptFor(signed, first)
  const second = await onboard(await comeFor('renew', signed, administrator(contoso)))
  expect(await receiptFor(signed, first)).toEqual(before)
  expect((await receiptFor(signed, second)).lines.map(({ change }) => change)).toEqual(['add secret'])
  expect((await receiptsOf(signed.customer, signed.connectionId)).map(({ runId, intent }) => [runId, intent])).toEqual([
    [second, 'renew'],
    [first, 'connect'],
  ])
})

test('what was sent in one request stands on the receipt in the order in which it was sent', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const opened = theOnlySecret(contoso)?.displayName
  const where = { connectionId: signed.connectionId, kind: 'secret' } as const
  await db().credential.updateMany({ where, data: { distrustedAt: new Date() } })
  const runId = await onboard(await comeFor('renew', signed, administrator(contoso)))
  const changes = (await receiptFor(signed, runId)).lines.map(({ change }) => change)
  expect(changes).toEqual([`remove secret ${opened}`, 'add secret'])
})

test('B12: a run that finds nothing left to do says so, has seen it, and mails nobody', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: signed.connectionId } })
  await db().contact.create({ data: { customerId, name: 'An', email: 'an@contoso.com', language: 'nl' } })
  const first = await onboard(signed)
  const second = await onboard(signed)
  expect(second).not.toBe(first)
  expect(await receiptFor(signed, second)).toMatchObject({
    isEmpty: true,
    lines: [],
    granted: { is: 'yes', seenAt: expect.any(Date) },
  })
  expect(await progressOf(signed.customer, signed.connectionId)).toMatchObject({
    isEmpty: true,
    checkedAt: expect.any(Date),
  })
  expect((await receiptFor(signed, first)).isEmpty).toBe(false)
  expect(await lettersOf(first)).toBe(1)
  expect(await lettersOf(second)).toBe(0)
})

test('B20: what is looked at while a colleague is awaited counts apart, and so does the time', async () => {
  const contoso = world.tenant('contoso')
  const maker = await aCustomer(contoso, withRole(contoso, roleTemplates.applicationAdministrator))
  const runId = await onboard(maker)
  const { graphRequests } = await runOf(runId)
  for (let looks = 0; looks < 3; looks++) await work(runId, never)
  expect(await receiptFor(maker, runId)).toMatchObject({ graphRequests, waitingLooks: 3 })

  await db().$executeRaw`update "RunEvent" set at = at - interval '1 hour' where "runId" = ${runId}::uuid`
  await db().$executeRaw`update "Run" set "claimedAt" = "claimedAt" - interval '1 hour' where id = ${runId}::uuid`
  const granter = await another(contoso, administrator(contoso), maker.connectionId, maker.invitationId)
  expect(await onboard(granter)).toBe(runId)
  const whole = await receiptFor(maker, runId)
  expect(whole.waitedMilliseconds).toBeGreaterThan(3_500_000)
  expect(whole.elapsedMilliseconds).toBeLessThan(60_000)
  const { part } = (await progressOf(granter.customer, maker.connectionId)) ?? {}
  expect(part?.elapsedMilliseconds).toBeLessThan(whole.elapsedMilliseconds)
  expect(part).toMatchObject({ graphRequests: whole.graphRequests - graphRequests, waitingLooks: 0 })
})

test('B34: permissions that were granted on Microsoft’s own page are seen as granted, by nobody we could name', async () => {
  const contoso = world.tenant('contoso')
  const admin = administrator(contoso)
  const signed = await aCustomer(contoso, admin)
  const runId = await onboard(signed, 'microsoft')
  expect(await receiptFor(signed, runId)).toMatchObject({ granted: { is: 'unknown' }, grants: [] })
  const page = `${world.entra.origin}/${contoso.id}/adminconsent?client_id=${theOnlyApplication(contoso).appId}`
  await walkThrough(world.entra.box, page, { as: admin.user.userPrincipalName ?? '' })
  await work(runId, never)
  expect(await receiptFor(signed, runId)).toMatchObject({
    granted: { is: 'yes', seenAt: expect.any(Date) },
    grants: [],
  })
})

test('each line of a run that ended well was answered, and seen by a look', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { lines } = await receiptFor(signed, await onboard(signed))
  expect(lines).toHaveLength(7)
  for (const { outcome, seen } of lines) expect([outcome, seen?.is]).toEqual(['done', 'yes'])
})

test('a line whose answer was lost says what a look showed of it', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike({ match: 'batch', skip: 1, lost: true })
  const { lines } = await receiptFor(signed, await onboard(signed))
  const secrets = lines.filter(({ change }) => change === 'add secret')
  expect(secrets.map(({ outcome, seen }) => [outcome, seen?.is])).toEqual([
    ['unknown', 'yes'],
    ['done', 'yes'],
  ])
  expect(lines.find(({ change }) => change.startsWith('remove secret'))).toMatchObject({
    outcome: 'done',
    seen: { is: 'yes' },
  })
  theOnlySecret(contoso)
})

test('a line whose request never arrived says that nothing came of it', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike({ match: 'batch', skip: 1, reset: true })
  const { lines } = await receiptFor(signed, await onboard(signed))
  const secrets = lines.filter(({ change }) => change === 'add secret')
  expect(secrets.map(({ outcome, seen }) => [outcome, seen?.is])).toEqual([
    ['unknown', 'no'],
    ['done', 'yes'],
  ])
  const grants = lines.filter(({ change }) => change === 'grant scopes')
  expect(grants.map(({ seen }) => seen)).toMatchObject([{ is: 'unknown', why: 'sent_again' }, { is: 'yes' }])
})

test('what Microsoft refused because a proxy had sent it before stands, and the line says so', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const ordinary = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    const isGrant = String(asked[1]?.body ?? '').includes('appRoleAssignedTo')
    if (isGrant) await ordinary(...asked)
    return ordinary(...asked)
  })
  const { lines } = await receiptFor(signed, await onboard(signed))
  const roles = new Map(lines.filter(({ change }) => change.startsWith('assign role')).map((one) => [one.change, one]))
  expect(roles.size).toBe(rolesOf(contoso, theOnlyApplication(contoso).appId).length)
  for (const { outcome, seen } of roles.values()) expect([outcome, seen?.is]).toEqual(['refused', 'yes'])
  theOnlySecret(contoso)
})

test('an undo says of the app that it is gone, and of an app of their own that ours is', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const whole = await onboard(await comeFor('undo', signed, administrator(contoso)))
  expect((await receiptFor(signed, whole)).lines).toMatchObject([
    { change: 'remove application', outcome: 'done', seen: { is: 'yes' } },
  ])

  const litware = world.tenant('litware')
  const lent = await aCustomer(litware, administrator(litware))
  await onboard(lent)
  await answer(lent, applicationsOf(litware)[0]?.id ?? '')
  const taken = await onboard(await comeFor('undo', lent, administrator(litware)))
  for (const { outcome, seen } of (await receiptFor(lent, taken)).lines)
    expect([outcome, seen?.is]).toEqual(['done', 'yes'])
})
