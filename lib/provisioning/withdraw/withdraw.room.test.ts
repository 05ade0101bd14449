import type { Tenant } from 'entra-box'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { personOf } from '@/e2e/fixtures/identity'
import { aCustomer, another, consent, finished, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, grantsOf, withRole } from '@/e2e/fixtures/tenants'
import { addContact } from '@/lib/connections/contacts'
import { asWorker } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { work } from '../run/run'
import { receiptOf } from '../view/receipt'
import { withdrawalNow } from '../view/withdrawal-now'
import { withdrawLeftovers } from './leftovers'

const world = aWorld()

afterEach(() => {
  vi.useRealTimers()
})

const unavailable = {
  status: 503,
  body: { error: { code: 'serviceUnavailable', message: 'The service is unavailable.' } },
}

/** Scopes of the portal's own grants that reach further than a sign-in. */
const heldIn = (tenant: Tenant) =>
  grantsOf(tenant, process.env.CUSTOMER_CLIENT_ID)
    .flatMap(({ scope }) => (scope ?? '').split(' '))
    .filter((scope) => scope.endsWith('.All'))

/** Time passes at once. */
const noPause = async () => {}

/** One worker, for whom it does. */
async function withoutPause(
  signed: Awaited<ReturnType<typeof aCustomer>>,
  consentBy: 'portal' | 'microsoft' = 'portal',
) {
  const run = await press(signed, consentBy)
  await consent(signed, run)
  await work(run.runId, never, noPause)
  return run.runId
}

const receiptFor = ({ customer }: Awaited<ReturnType<typeof aCustomer>>, runId: string) =>
  receiptOf(customer, customer.connectionId, runId)

test.each([
  ['one removal', { inBatch: true, method: 'DELETE', match: 'oauth2PermissionGrants' }],
  ['the whole request of it', { match: 'batch', skip: 4 }],
])(
  'B1: where %s and the look after it fail once they are done again, and gone is said of what was seen',
  async (_, rule) => {
    const contoso = world.tenant('contoso')
    const signed = await aCustomer(contoso, administrator(contoso))
    const removal = world.strike({ ...rule, ...unavailable })
    const look = world.strike({ method: 'GET', match: 'oauth2PermissionGrants', ...unavailable })
    const runId = await withoutPause(signed)
    expect([removal.struck, look.struck]).toEqual([1, 1])
    expect(heldIn(contoso)).toEqual([])
    expect(await receiptFor(signed, runId)).toMatchObject({ withdrawal: { is: 'yes', seenAt: expect.any(Date) } })
    expect(await db().runToken.count()).toBe(0)
  },
)

test('B1: access that cannot be removed is said to be there, and is withdrawn as soon as Microsoft lets us', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike({ inBatch: true, method: 'DELETE', match: 'oauth2PermissionGrants', times: 99, ...unavailable })
  const runId = await withoutPause(signed)
  expect(heldIn(contoso)).not.toEqual([])
  const now = await withdrawalNow(signed.customer, contoso.id)
  expect(now).toMatchObject({ is: 'no', triesUntil: expect.any(Date) })
  expect(await receiptFor(signed, runId)).toMatchObject({ withdrawal: now })

  world.entra.box.rules.length = 0
  await withdrawLeftovers(never, noPause)
  expect(heldIn(contoso)).toEqual([])
  expect(await withdrawalNow(signed.customer, contoso.id)).toMatchObject({ is: 'yes' })
  expect(await db().runToken.count()).toBe(0)
})

test.each([
  ['is not answered', unavailable],
  ['is a page of a proxy', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
  ['is the 404 of a service principal that is still copied', { status: 404, body: null }],
  ['holds no list', { status: 200, body: {} }],
])('B1: a look that %s is not known, and never gone', async (_, answer) => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const body = answer.body ?? { error: { code: 'Request_ResourceNotFound', message: 'Resource does not exist.' } }
  world.strike({ method: 'GET', match: 'servicePrincipals.*oauth2PermissionGrants', times: 99, ...answer, body })
  await withoutPause(signed)
  expect(await withdrawalNow(signed.customer, contoso.id)).toMatchObject({ is: 'unknown', why: 'unanswered' })

  world.entra.box.rules.length = 0
  await db().$executeRaw`update "RunEvent" set at = at - interval '3 minutes'`
  await withdrawLeftovers(never, noPause)
  expect(await withdrawalNow(signed.customer, contoso.id)).toMatchObject({ is: 'yes' })
})

test('B1: when the token ends first, both sides are told where the customer removes it', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike({ inBatch: true, method: 'DELETE', match: 'oauth2PermissionGrants', times: 99, ...unavailable })
  const contact = { name: 'Emma', email: 'emma@contoso.com', language: 'nl' } as const
  await asWorker((tx) => addContact(tx, signed.connectionId, contact))
  await withoutPause(signed)
  const { expiresAt } = await db().runToken.findFirstOrThrow()
  vi.useFakeTimers({ toFake: ['Date'], now: expiresAt.getTime() - 60_000 })
  await withdrawLeftovers(never, noPause)
  expect(await withdrawalNow(signed.customer, contoso.id)).toMatchObject({ is: 'no', triesUntil: null })
  expect(await db().runToken.count()).toBe(0)
  const told = await db().$queryRaw<{ to: string }[]>`select data->>'to' as to from pgboss.job where name = 'tell-left'`
  expect(told.map(({ to }) => to).sort()).toEqual(['contact', 'owner'])
})

test.each([
  ['a colleague', roleTemplates.applicationAdministrator, 'portal'],
  ['Microsoft’s own page', roleTemplates.globalAdministrator, 'microsoft'],
] as const)(
  'B29 and B30: while %s is awaited the portal can change nothing, and goes on looking',
  async (_, role, by) => {
    const contoso = world.tenant('contoso')
    const signed = await aCustomer(contoso, withRole(contoso, role))
    const runId = await withoutPause(signed, by)
    expect(await runOf(runId)).toMatchObject({ state: 'needs_person' })
    expect(heldIn(contoso)).toEqual([])
    expect(await withdrawalNow(signed.customer, contoso.id)).toMatchObject({ is: 'yes' })

    const looks = () => world.requestsOf(contoso).length
    const before = looks()
    await work(runId, never)
    expect(looks()).toBe(before + 1)
    expect(await db().runToken.count({ where: { runId, retiredAt: null } })).toBe(1)
  },
)

test('a colleague’s consent is withdrawn as the first one was', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, withRole(contoso, roleTemplates.applicationAdministrator))
  const runId = await withoutPause(signed)
  const colleague = await another(contoso, administrator(contoso), signed.connectionId, signed.invitationId)
  const run = await press(colleague)
  await consent(colleague, run)
  expect(await withdrawalNow(signed.customer, contoso.id)).toBeNull()
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(heldIn(contoso)).toEqual([])
  expect(await withdrawalNow(signed.customer, contoso.id)).toMatchObject({ is: 'yes' })
})

test('B24: of two runs in one tenant the last one withdraws, for both, and neither waits for it', async () => {
  const contoso = world.tenant('contoso')
  const one = await aCustomer(contoso, administrator(contoso))
  const other = await aCustomer(contoso, administrator(contoso))
  const [first, second] = [await press(one), await press(other)]
  await consent(one, first)
  await consent(other, second)
  await work(first.runId, never)
  expect(await receiptFor(one, first.runId)).toMatchObject({ withdrawal: { is: 'unknown', why: 'other_run' } })
  expect(heldIn(contoso)).not.toEqual([])
  await work(second.runId, never)
  expect(heldIn(contoso)).toEqual([])
  for (const [signed, { runId }] of [
    [one, first],
    [other, second],
  ] as const)
    expect(await receiptFor(signed, runId)).toMatchObject({ withdrawal: { is: 'yes' } })
  const waits = await db().runEvent.findMany({
    where: { kind: 'waiting', data: { path: ['for'], equals: 'withdrawal' } },
  })
  expect(waits).toEqual([])
  expect(await db().runToken.count()).toBe(0)
})

test('B2: signing in afterwards leaves what a sign-in leaves, and the sentence stays so', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  await another(contoso, personOf(contoso, 'Willems'), signed.connectionId, signed.invitationId)
  expect(grantsOf(contoso, process.env.CUSTOMER_CLIENT_ID)).toMatchObject([
    { consentType: 'Principal', scope: 'openid profile User.Read' },
  ])
  expect(await withdrawalNow(signed.customer, contoso.id)).toMatchObject({ is: 'yes' })
})

test('a question that nobody answers keeps our access for a quarter of an hour, and no longer', async () => {
  const litware = world.tenant('litware')
  const signed = await aCustomer(litware, administrator(litware))
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'adopt' })
  await withdrawLeftovers(never, noPause)
  expect(heldIn(litware)).not.toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 })
  await withdrawLeftovers(never, noPause)
  expect(heldIn(litware)).toEqual([])
  expect(await db().runToken.count()).toBe(0)
  expect(await withdrawalNow(signed.customer, litware.id)).toMatchObject({ is: 'yes' })
})
