import { ruleOf, type Tenant } from 'entra-box'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, consent, never, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld } from '@/e2e/fixtures/tenants'
import { heldSecret } from '@/lib/handoff/hold'
import { progressOf } from '../view/progress'
import { work } from './run'

const world = aWorld()

/** One onboarding in which no time passes while it waits; `waits` counts. */
async function onboard(tenant: Tenant) {
  const signed = await aCustomer(tenant, administrator(tenant))
  const run = await press(signed)
  await consent(signed, run)
  let waits = 0
  await work(run.runId, never, async () => {
    waits += 1
  })
  expect(await runOf(run.runId)).toMatchObject({ state: 'done' })
  const { connectionId, customer } = signed
  const credential = await db().credential.findFirstOrThrow({ where: { connectionId, kind: 'secret' } })
  const proof = (await progressOf(customer, connectionId))?.steps.find(({ key }) => key === 'proof')
  return { connectionId, credential, waits, isUntested: proof?.isUntested }
}

const jobsOf = (connectionId: string) =>
  db().$queryRaw<{ name: string }[]>`
    select name from pgboss.job
     where data->>'handoffId' in (select id::text from "Handoff" where "connectionId" = ${connectionId}::uuid)
     order by name`

/** Of the token endpoint, from the test of the secret on: before it the person signs in, and consents. */
function afterConsent(rule: object) {
  world.entra.box.rules.push(ruleOf({ host: 'login', match: '/token$', skip: 2, ...rule }))
}

test('B7: a secret that Microsoft’s policy for workloads refuses is refused with its number, and tried again after the run', async () => {
  const contoso = world.tenant('contoso')
  contoso.settings.blocksWorkloads = true
  const { connectionId, credential, waits, isUntested } = await onboard(contoso)
  expect(credential).toMatchObject({ refusedNumber: 53003, provenAt: null, untestedWhy: null, state: 'live' })
  expect(credential.refusedAt).toEqual(credential.triedAt)
  expect(waits, 'a refusal is not waited out').toBe(0)
  expect(isUntested).toBe(true)
  expect(await heldSecret(connectionId)).not.toBeNull()
  expect(await jobsOf(connectionId)).toEqual([{ name: 'deliver-handoff' }, { name: 'prove-again' }])
})

test('B4: a token that is no JWT proves the secret, and what Graph lets it read proves its roles', async () => {
  const contoso = world.tenant('contoso')
  contoso.settings.opaqueTokens = true
  const { connectionId, credential, isUntested } = await onboard(contoso)
  expect(credential).toMatchObject({ provenHow: 'roles', refusedAt: null })
  expect(isUntested).toBe(false)
  expect(await jobsOf(connectionId), 'nothing is left to prove').toEqual([{ name: 'deliver-handoff' }])
})

test('where Graph does not say what such a token may read, the secret works and its roles are not known', async () => {
  const contoso = world.tenant('contoso')
  contoso.settings.opaqueTokens = true
  world.strike({ match: 'groups', inBatch: true, status: 503, times: 200, body: busy })
  const { connectionId, credential, isUntested } = await onboard(contoso)
  expect(credential).toMatchObject({ provenHow: 'token' })
  expect(isUntested).toBe(true)
  expect(await jobsOf(connectionId)).toContainEqual({ name: 'prove-again' })
})

const busy = { error: { code: 'serviceNotAvailable', message: 'The service is temporarily unavailable.' } }

test.each([
  ['cut off', { truncateAt: 30 }],
  ['empty', { status: 200, body: '' }],
  ['a page', { status: 200, body: '<html></html>', headers: { 'content-type': 'text/html' } }],
])('B5: an answer that is %s is asked for again, and taken for no refusal', async (_, rule) => {
  afterConsent({ ...rule, times: 2 })
  const { credential, waits } = await onboard(world.tenant('contoso'))
  expect(credential).toMatchObject({ provenHow: 'roles', refusedAt: null, untestedWhy: null })
  expect(waits).toBe(2)
})

test('B5: what stays unreadable ends the run with a secret that is not tested yet', async () => {
  afterConsent({ status: 200, body: '<html></html>', times: 1000 })
  const { connectionId, credential, isUntested } = await onboard(world.tenant('contoso'))
  expect(credential).toMatchObject({ provenAt: null, refusedAt: null, untestedWhy: 'unreadable' })
  expect(isUntested).toBe(true)
  expect(await heldSecret(connectionId)).not.toBeNull()
})

test('a secret that takes minutes to travel is not refused', async () => {
  const contoso = world.tenant('contoso')
  contoso.settings.credentialDelayMs = 600_000
  const { connectionId, credential } = await onboard(contoso)
  expect(credential).toMatchObject({ provenAt: null, refusedAt: null, refusedNumber: null, untestedWhy: 'early' })
  expect(await jobsOf(connectionId)).toContainEqual({ name: 'prove-again' })
})
