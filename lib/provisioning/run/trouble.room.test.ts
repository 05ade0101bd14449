import { expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, finished, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, grantsOf, theOnlyApplication, theOnlySecret } from '@/e2e/fixtures/tenants'

const world = aWorld()

test.each([
  ['creating the application', { method: 'PATCH', match: 'applications\\(uniqueName', lost: true }],
  ['creating the service principal', { method: 'PATCH', match: 'servicePrincipals\\(appId', lost: true }],
  ['granting and making the secret', { match: 'batch', skip: 1, lost: true }],
])('an answer lost while %s makes nothing twice', async (_, rule) => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const struck = world.strike(rule)
  const runId = await onboard(signed)
  expect(struck.struck).toBe(1)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const secret = theOnlySecret(contoso)
  const [live, ...others] = await db().credential.findMany({
    where: { kind: 'secret', state: 'live', connectionId: signed.connectionId },
  })
  expect(others).toEqual([])
  expect(live?.keyId).toBe(secret?.keyId)
})

test('B3: a secret that was made twice for one request is handed over once, and its twin goes in the same run', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const native = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch')
  spy.mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    if (!(await request.clone().text()).includes('addPassword')) return native(request)
    spy.mockRestore()
    const answer = await native(request.clone())
    const [addPassword] = ((await request.json()) as { requests: { url: string; body: unknown }[] }).requests.slice(-1)
    const { headers, url } = request
    const again = { method: 'POST', headers, body: JSON.stringify(addPassword?.body) }
    expect((await native(url.replace('/$batch', addPassword?.url ?? ''), again)).status).toBe(200)
    return answer
  })
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const live = await db().credential.findFirstOrThrow({ where: { kind: 'secret', state: 'live' } })
  expect(theOnlySecret(contoso)?.keyId).toBe(live.keyId)
})

test('a success without a body is no answer: nothing is called made, and no secret is left that nobody holds', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const struck = world.strike({ match: 'batch', skip: 1, status: 200, body: '' })
  const runId = await onboard(signed)
  expect(struck.struck).toBe(1)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const outcomes = await db().ledgerEntry.findMany({
    where: { runId, change: 'add secret' },
    orderBy: { attempt: 'asc' },
  })
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unsettled', 'done'])
  theOnlySecret(contoso)
})

type Step = { id: string; method: string; url: string; dependsOn?: string[] }

/** One step of the next `$batch` that has it is not worked, and answered with 204: what Graph itself never does. */
function answerNothingTo(path: string): void {
  const native = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch')
  spy.mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    const text = await request.clone().text()
    const { requests: steps = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as { requests?: Step[] }
    const left = steps.find(({ method, url }) => method === 'POST' && url === path)
    if (!left) return native(request)
    spy.mockRestore()
    const before = (id: string) => (id === left.id ? (left.dependsOn ?? []) : [id])
    const requests = steps
      .filter((step) => step !== left)
      .map(({ dependsOn, ...step }) => ({ ...step, ...(dependsOn && { dependsOn: dependsOn.flatMap(before) }) }))
    const { url, headers } = request
    const answer = await native(url, { method: 'POST', headers, body: JSON.stringify({ requests }) })
    const { responses } = (await answer.json()) as { responses: object[] }
    return Response.json({ responses: [...responses, { id: left.id, status: 204 }] })
  })
}

test.each([
  ['of a request of several', () => void world.strike({ match: 'batch', skip: 1, status: 204 })],
  ['of one of its steps', () => answerNothingTo('/oauth2PermissionGrants')],
])(
  'B21: a 204 where something was to be made answers nothing %s: it is not called done, and is looked up',
  async (_, strike) => {
    const contoso = world.tenant('contoso')
    const signed = await aCustomer(contoso, administrator(contoso))
    strike()
    const runId = await onboard(signed)
    expect(await runOf(runId)).toMatchObject({ state: 'done' })
    const grants = await db().ledgerEntry.findMany({
      where: { runId, change: 'grant scopes' },
      orderBy: { attempt: 'asc' },
    })
    expect(grants.map(({ outcome, status }) => [outcome, status])).toEqual([
      ['unsettled', 0],
      ['done', 201],
    ])
    expect(grantsOf(contoso, theOnlyApplication(contoso).appId)).toHaveLength(1)
    theOnlySecret(contoso)
  },
)

test('a 404 for an application that was made all the same leads to that application, as ours', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const native = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch')
  spy.mockImplementation(async (input, init) => {
    const answer = await native(input, init)
    if (answer.status !== 201) return answer
    spy.mockRestore()
    return Response.json({ error: { code: 'Request_ResourceNotFound', message: '' } }, { status: 404 })
  })
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  theOnlyApplication(contoso)
  const { adoptedObjectId } = await db().connection.findUniqueOrThrow({ where: { id: signed.connectionId } })
  expect(adoptedObjectId).toBeNull()
})

test.each([
  ['throttles', { status: 429, headers: { 'retry-after': '1' }, times: 3 }],
  ['is unavailable', { status: 503, times: 2 }],
  ['cuts the connection', { reset: true, times: 2 }],
])('a run waits and goes on when Graph %s', async (_, rule) => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike(rule)
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
  expect(await db().runEvent.count({ where: { runId, kind: 'waiting' } })).toBeGreaterThan(0)
})

test('after a refused step of a request nothing that follows it is made, a secret least of all', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const body = { error: { code: 'serviceUnavailable', message: 'The service is unavailable.' } }
  const struck = world.strike({ inBatch: true, match: 'appRoleAssigned', status: 503, body })
  const runId = await onboard(signed)
  expect(struck.struck).toBe(1)
  const [refused, ...others] = await db().ledgerEntry.findMany({
    where: { runId, attempt: 1, status: { in: [424, 503] } },
    orderBy: { status: 'desc' },
  })
  expect(refused).toMatchObject({ status: 503 })
  expect(others.map(({ change }) => change)).toContain('add secret')
  theOnlySecret(contoso)
})

test('replicas that lag are waited for, and nothing is made twice', async () => {
  const contoso = world.tenant('contoso')
  contoso.settings.lagMs = 1500
  const signed = await aCustomer(contoso, administrator(contoso))
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
})

test('B24: our own consent is given back, although replicas do not show it yet, and a wait for that is told as one', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  contoso.settings.lagMs = 3000
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(grantsOf(contoso, process.env.CUSTOMER_CLIENT_ID)).toEqual([])
  const events = await db().runEvent.findMany({ where: { runId, kind: 'withdrawn' } })
  expect(events.map(({ data }) => data)).toEqual([{ is: 'yes', tries: false }])
  const { seq = 0 } = (await db().runEvent.findFirst({ where: { runId, kind: 'withdrawing' } })) ?? {}
  const waits = await db().runEvent.findMany({ where: { runId, kind: 'waiting', seq: { gt: seq } } })
  expect(waits.length).toBeGreaterThan(0)
  expect(new Set(waits.map(({ data }) => JSON.stringify(data)))).toEqual(new Set(['{"for":"withdrawal"}']))
})

test('where secrets are forbidden the run says so and leaves no secret', async () => {
  const tailspin = world.tenant('tailspin')
  const runId = await onboard(await aCustomer(tailspin, administrator(tailspin)))
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'policy_secret_forbidden' })
  expect(theOnlyApplication(tailspin).passwordCredentials).toEqual([])
})

test('where lifetimes are capped the longest accepted one is used and remembered', async () => {
  const capped = world.tenant('adventure-works')
  const { connectionId } = await finished(capped, administrator(capped))
  const { secretLifetimeDays } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(secretLifetimeDays).toBeGreaterThan(80)
  expect(secretLifetimeDays).toBeLessThanOrEqual(180)
})
