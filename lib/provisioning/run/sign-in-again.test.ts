import { expect, test } from 'vitest'
import { aCustomer, consent, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, grantsOf, theOnlySecret } from '@/e2e/fixtures/tenants'
import { db } from '@/lib/db'
import { beginSignIn } from '@/lib/identity/sign-in/begin-sign-in'
import { work } from './run'

const world = aWorld()

test('a run whose token ended keeps its place, and goes on after sign-in without making anything twice', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike({ match: 'servicePrincipals\\(appId', method: 'PATCH', status: 401 })
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'sign_in' })
  expect(await db().runToken.count()).toBe(0)
  await consent(signed, await press(signed))
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
})

test('a claims challenge is handed to the next sign-in as Microsoft gave it', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const claims = { access_token: { nbf: { essential: true, value: '1764000000' } } }
  const challenge = Buffer.from(JSON.stringify(claims)).toString('base64')
  const header = `Bearer realm="", error="insufficient_claims", claims="${challenge}"`
  world.strike({
    match: 'servicePrincipals\\(appId',
    method: 'PATCH',
    status: 401,
    headers: { 'www-authenticate': header },
  })
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'challenge' })
  const again = await press(signed)
  const { tenantId, invitationId } = signed.customer
  const attempt = { audience: 'customer', tenantId, invitationId, ...again } as const
  const { url } = await beginSignIn(attempt, { returnTo: '/' })
  expect(JSON.parse(new URL(url).searchParams.get('claims') ?? '')).toMatchObject(claims)
  await consent(signed, again)
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

test('a run that Graph stopped still gives our own consent back', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike({
    match: 'applications\\(uniqueName',
    method: 'PATCH',
    status: 400,
    body: { error: { code: 'Strange' } },
  })
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'stopped', reason: 'Strange' })
  expect(grantsOf(contoso, process.env.CUSTOMER_CLIENT_ID)).toEqual([])
  expect(await db().runToken.count()).toBe(0)
})
