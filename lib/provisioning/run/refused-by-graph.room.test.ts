import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, consent, giveCertificateTo, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, ourApplications, theOnlyApplication } from '@/e2e/fixtures/tenants'
import { beginSignIn } from '@/lib/identity/sign-in/begin-sign-in'
import { reviewOf } from '../view/review'
import { work } from './run'

const world = aWorld()

const refusing = (status: number, code: string, message: string, more: object = {}) => ({
  match: 'applications\\(uniqueName',
  method: 'PATCH',
  status,
  body: { error: { code, message } },
  ...more,
})

const invalidEnd = refusing(400, 'KeyCredentialsInvalidEndDate', 'Key credential end date is invalid.')

test('B26: a certificate that Microsoft refuses waits for another one of Spencer’s, and goes on with that', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.strike(invalidEnd)
  const refused = await onboard(signed)
  expect(await runOf(refused)).toMatchObject({ state: 'needs_person', reason: 'certificate_refused' })
  expect(await reviewOf(signed.customer)).toMatchObject({ isCertificateOther: false })
  expect((await press(signed)).runId).toBe(refused)

  await giveCertificateTo(signed.connectionId, 'contoso-production-anew')
  const { certificate, isCertificateOther } = await reviewOf(signed.customer)
  expect(isCertificateOther).toBe(true)
  const again = await press(signed)
  expect(await runOf(refused)).toMatchObject({ state: 'stopped', reason: 'superseded' })
  await consent(signed, again)
  await work(again.runId, never)
  expect(await runOf(again.runId)).toMatchObject({ state: 'done' })
  const [key] = theOnlyApplication(contoso).keyCredentials ?? []
  const live = await db().credential.findFirst({ where: { connectionId: signed.connectionId, kind: 'certificate' } })
  expect(live).toMatchObject({ keyId: key?.keyId, thumbprintSha1: certificate?.thumbprintSha1 })
})

test('a protected action asks for the sign-in that Microsoft wants, and is not told as a missing role', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const claims = { access_token: { acrs: { essential: true, value: 'c2' } } }
  const challenge = Buffer.from(JSON.stringify(claims)).toString('base64')
  const headers = { 'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${challenge}"` }
  world.strike(refusing(403, 'Authorization_RequestDenied', 'Insufficient privileges.', { headers }))
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'challenge' })
  const { tenantId, invitationId } = signed.customer
  const attempt = { audience: 'customer', tenantId, invitationId, ...(await press(signed)) } as const
  const { url } = await beginSignIn(attempt, { returnTo: '/' })
  expect(JSON.parse(new URL(url).searchParams.get('claims') ?? '')).toMatchObject(claims)
})

test('a proxy’s page in Graph’s place is waited out', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const body = '<!doctype html><title>Blocked</title>'
  const proxy = world.strike({ match: 'applications\\(uniqueName', method: 'PATCH', status: 403, body })
  const runId = await onboard(signed)
  expect(proxy.struck).toBe(1)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

test('a licence that is missing is named by its own code', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const code = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'
  world.strike(refusing(403, code, 'Tenant is not a B2C tenant and doesn’t have premium license'))
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'stopped', reason: code })
  expect(ourApplications(contoso)).toEqual([])
})
