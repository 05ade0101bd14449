import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, another, consent, finished, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import {
  administrator,
  aWorld,
  grantsOf,
  rolesOf,
  theOnlyApplication,
  theOnlySecret,
  withRole,
} from '@/e2e/fixtures/tenants'
import { roleTemplates } from '@/lib/identity/roles'
import { startRun } from '../start-run'
import { progressOf } from '../view/progress'
import { reviewOf } from '../view/review'
import { work } from './run'

const world = aWorld()

test('a new connection is four Graph requests in four rounds, one to verify, and two to withdraw and see it', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  world.entra.box.requests.length = 0
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const [look, application, principal, permissions, verify, count, withdraw, seen, ...more] = world.requestsOf(contoso)
  expect(look?.path).toBe('/v1.0/$batch')
  expect(application?.path).toContain('applications(uniqueName=')
  expect(principal?.path).toContain('servicePrincipals(appId=')
  expect([permissions?.path, verify?.path]).toEqual(['/v1.0/$batch', '/v1.0/$batch'])
  expect(count?.path).toBe('/v1.0/$batch')
  expect(withdraw?.path).toBe('/v1.0/$batch')
  expect(seen?.path).toContain('/oauth2PermissionGrants')
  expect(more).toEqual([])
})

test('the registration stands in the tenant exactly as the blueprint says', async () => {
  const contoso = world.tenant('contoso')
  const { connectionId } = await finished(contoso, administrator(contoso))
  const application = theOnlyApplication(contoso)
  expect(application).toMatchObject({
    signInAudience: 'AzureADMyOrg',
    web: { redirectUris: ['https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp'] },
    tags: ['spencer-portal', 'spencer-env:production'],
  })
  expect(application.optionalClaims?.idToken?.map((claim) => claim.name)).toEqual(['upn'])
  expect(application.keyCredentials).toHaveLength(1)
  expect(rolesOf(contoso, application.appId)).toEqual([
    '5b567255-7703-4780-807c-7be8301ae99b',
    '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    'df021288-bdef-4463-88db-98f22de89214',
  ])
  expect(grantsOf(contoso, application.appId).map((grant) => [grant.consentType, grant.scope])).toEqual([
    ['AllPrincipals', 'openid profile email User.Read'],
  ])
  const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection).toMatchObject({ stage: 'connected', applicationId: application.appId })
  expect(connection.provenAt).not.toBeNull()
})

test('after the run the portal holds no token and no consent in the tenant', async () => {
  const contoso = world.tenant('contoso')
  await finished(contoso, administrator(contoso))
  expect(await db().runToken.count()).toBe(0)
  expect(grantsOf(contoso, process.env.CUSTOMER_CLIENT_ID)).toEqual([])
})

test('a second run of a finished connection changes nothing', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const before = structuredClone(theOnlyApplication(contoso))
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso)).toEqual(before)
})

test('two presses and two tabs at once find one run, and a second admin finds it once it was approved', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const colleague = withRole(contoso, roleTemplates.applicationAdministrator)
  const second = await another(contoso, colleague, signed.connectionId, signed.invitationId)
  const [first, ...others] = await Promise.all([press(signed), press(signed), press(signed), press(signed)])
  if (!first) throw new Error('none')
  await consent(signed, first)
  const runs = [...others, ...(await Promise.all([press(second), press(second)]))]
  expect(new Set(runs.map((run) => run.runId))).toEqual(new Set([first.runId]))
})

test('of two admins who press at once one press waits for consent, and never two', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const colleague = withRole(contoso, roleTemplates.applicationAdministrator)
  const second = await another(contoso, colleague, signed.connectionId, signed.invitationId)
  await Promise.all([press(signed), press(second), press(signed), press(second)])
  const open = await db().run.findMany({ where: { state: { not: 'stopped' } } })
  expect(open).toHaveLength(1)
  expect((await progressOf(signed.customer, signed.connectionId))?.runId, 'the newest').toBe(open[0]?.id)
})

test('two workers at one run make one registration with one secret', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const run = await press(signed)
  await consent(signed, run)
  await Promise.all([work(run.runId, never), work(run.runId, never), work(run.runId, never)])
  expect(await runOf(run.runId)).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
})

test('what was edited between review and press is not made', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const review = await reviewOf(signed.customer)
  await db().connection.update({ where: { id: signed.connectionId }, data: { securityGroups: false } })
  const approval = { approvedHash: review.approvedHash, appName: review.appName, consent: 'portal' as const }
  expect(await startRun(signed.customer, approval)).toEqual({ status: 'changed' })
  expect(await db().run.count({ where: { connectionId: signed.connectionId } })).toBe(0)
})
