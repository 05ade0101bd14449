import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ruleOf } from '@/e2e/entra/faults/rule'
import type { Entra } from '@/e2e/entra/start-entra'
import { walkThrough } from '@/e2e/entra/visitor'
import type { Tenant } from '@/e2e/entra/world/model'
import { truths } from '@/e2e/entra/world/table'
import { closeDb, db } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { startMicrosoft, tenantOf } from '@/lib/identity/scene'
import { closeQueue } from '@/lib/queue/queue'
import { confirmDifference } from './confirm'
import { reviewOf } from './review'
import { work } from './run'
import { aCustomer, another, applicationsOf, consent, graphRequests, never, onboard, press, runOf } from './scene'
import { startRun } from './start-run'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
beforeEach(async () => {
  entra.box.reset()
  await db().$executeRaw`truncate "Customer", "Person" cascade`
})
afterAll(async () => {
  await entra.close()
  await closeQueue()
  await closeDb()
})

const withRole = (tenant: Tenant, role: string) => {
  const person = Object.values(tenant.people).find((one) => one.roles.includes(role))
  if (!person) throw new Error(`Nobody with ${role}`)
  return person
}

const administrator = (tenant: Tenant) => withRole(tenant, roleTemplates.globalAdministrator)

function strike(rule: object) {
  const read = ruleOf({ host: 'graph', ...rule })
  if (!read) throw new Error('No such rule')
  entra.box.rules.push(read)
}

function theOnlyApplication(tenant: Tenant) {
  const ours = applicationsOf(tenant).filter((one) => one.uniqueName?.startsWith('spencer-'))
  expect(ours).toHaveLength(1)
  const [application] = ours
  if (!application) throw new Error('none')
  return application
}

function theOnlySecret(tenant: Tenant) {
  const secrets = theOnlyApplication(tenant).passwordCredentials ?? []
  expect(secrets).toHaveLength(1)
  return secrets[0]
}

test('a new connection is four Graph requests in four rounds, and one to verify', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  entra.box.requests.length = 0
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const [look, application, principal, permissions, verify, count, withdraw, ...more] = graphRequests(entra, contoso)
  expect(look?.path).toBe('/v1.0/$batch')
  expect(application?.path).toContain('applications(uniqueName=')
  expect(principal?.path).toContain('servicePrincipals(appId=')
  expect([permissions?.path, verify?.path]).toEqual(['/v1.0/$batch', '/v1.0/$batch'])
  expect(count?.path).toBe('/v1.0/users/$count')
  expect(withdraw?.path).toBe('/v1.0/$batch')
  expect(more).toEqual([])
})

test('the registration stands in the tenant exactly as the blueprint says', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const { connectionId } = await signedAndDone(contoso)
  const application = theOnlyApplication(contoso)
  expect(application).toMatchObject({
    signInAudience: 'AzureADMyOrg',
    web: { redirectUris: ['https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp'] },
    tags: ['spencer-portal', 'spencer-env:production'],
  })
  expect(application.optionalClaims?.idToken?.map((claim) => claim.name)).toEqual(['upn'])
  expect(application.keyCredentials).toHaveLength(1)
  const principal = truths(contoso.servicePrincipals).find((one) => one.appId === application.appId)
  const roles = truths(contoso.appRoleAssignments).filter((one) => one.principalId === principal?.id)
  expect(roles.map((role) => role.appRoleId).sort()).toEqual([
    '5b567255-7703-4780-807c-7be8301ae99b',
    '98830695-27a2-44f7-8c18-0c3ebc9698f6',
    'df021288-bdef-4463-88db-98f22de89214',
  ])
  const grants = truths(contoso.oauth2PermissionGrants).filter((one) => one.clientId === principal?.id)
  expect(grants.map((grant) => [grant.consentType, grant.scope])).toEqual([
    ['AllPrincipals', 'openid profile email User.Read'],
  ])
  const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection).toMatchObject({ stage: 'connected', applicationId: application.appId })
  expect(connection.provenAt).not.toBeNull()
})

test('after the run the portal holds no token and no consent in the tenant', async () => {
  const contoso = tenantOf(entra, 'contoso')
  await signedAndDone(contoso)
  expect(await db().runToken.count()).toBe(0)
  const portal = truths(contoso.servicePrincipals).find((one) => one.appId === process.env.CUSTOMER_CLIENT_ID)
  const held = truths(contoso.oauth2PermissionGrants).filter((one) => one.clientId === portal?.id)
  expect(held).toEqual([])
})

test('a second run of a finished connection changes nothing', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await signedAndDone(contoso)
  const before = structuredClone(theOnlyApplication(contoso))
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso)).toEqual(before)
})

test('two presses, two tabs and two admins at once find one run', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const colleague = withRole(contoso, roleTemplates.applicationAdministrator)
  const second = await another(contoso, colleague, signed.connectionId, signed.invitationId)
  const runs = await Promise.all([press(signed), press(signed), press(second), press(second)])
  expect(new Set(runs.map((run) => run.runId)).size).toBe(1)
})

test('two workers at one run make one registration with one secret', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const run = await press(signed)
  await consent(signed, run)
  await Promise.all([work(run.runId, never), work(run.runId, never), work(run.runId, never)])
  expect(await runOf(run.runId)).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
})

test.each([
  ['creating the application', { method: 'PATCH', match: 'applications\\(uniqueName', lost: true }],
  ['creating the service principal', { method: 'PATCH', match: 'servicePrincipals\\(appId', lost: true }],
  ['granting and making the secret', { match: 'batch', skip: 1, lost: true }],
])('an answer lost while %s makes nothing twice', async (_, rule) => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  strike(rule)
  const runId = await onboard(signed)
  expect(entra.box.rules[0]?.struck).toBe(1)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  const secret = theOnlySecret(contoso)
  const [live, ...others] = await db().credential.findMany({
    where: { kind: 'secret', state: 'live', connectionId: signed.connectionId },
  })
  expect(others).toEqual([])
  expect(live?.keyId).toBe(secret?.keyId)
})

test.each([
  ['throttles', { status: 429, headers: { 'retry-after': '1' }, times: 3 }],
  ['is unavailable', { status: 503, times: 2 }],
  ['cuts the connection', { reset: true, times: 2 }],
])('a run waits and goes on when Graph %s', async (_, rule) => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  strike(rule)
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
  expect(await db().runEvent.count({ where: { runId, kind: 'waiting' } })).toBeGreaterThan(0)
})

test('replicas that lag are waited for, and nothing is made twice', async () => {
  const contoso = tenantOf(entra, 'contoso')
  contoso.settings.lagMs = 1500
  const signed = await aCustomer(contoso, administrator(contoso))
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
})

test('an application administrator makes everything but the role grants, secret included; a colleague finishes', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, withRole(contoso, roleTemplates.applicationAdministrator))
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  const secret = theOnlySecret(contoso)
  const colleague = await another(contoso, administrator(contoso), signed.connectionId, signed.invitationId)
  await onboard(colleague)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(theOnlySecret(contoso)).toEqual(secret)
})

test('grants made on Microsoft’s own page are seen, and the run ends', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const admin = administrator(contoso)
  const signed = await aCustomer(contoso, admin)
  const runId = await onboard(signed, 'microsoft')
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'consent_page' })
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'consent_page' })

  const clientId = theOnlyApplication(contoso).appId
  const page = `${entra.origin}/${contoso.id}/adminconsent?client_id=${clientId}`
  await walkThrough(entra.box, page, { as: admin.user.userPrincipalName ?? '' })
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

test('where secrets are forbidden the run says so and leaves no secret', async () => {
  const tailspin = tenantOf(entra, 'tailspin')
  const runId = await onboard(await aCustomer(tailspin, administrator(tailspin)))
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'policy_secret_forbidden' })
  expect(theOnlyApplication(tailspin).passwordCredentials).toEqual([])
})

test('where lifetimes are capped the longest accepted one is used and remembered', async () => {
  const capped = tenantOf(entra, 'adventure-works')
  const { connectionId } = await signedAndDone(capped)
  const { secretLifetimeDays } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(secretLifetimeDays).toBeGreaterThan(80)
  expect(secretLifetimeDays).toBeLessThanOrEqual(180)
})

test('a hand-made registration is offered, and nothing is written before somebody answers', async () => {
  const litware = tenantOf(entra, 'litware')
  const before = structuredClone(applicationsOf(litware))
  const runId = await onboard(await aCustomer(litware, administrator(litware)))
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'adopt' })
  expect(applicationsOf(litware)).toEqual(before)
})

test('an adopted registration keeps everything that is not ours', async () => {
  const litware = tenantOf(entra, 'litware')
  const [before] = structuredClone(applicationsOf(litware))
  const signed = await aCustomer(litware, administrator(litware))
  await onboard(signed)
  const answered = await confirmDifference(signed.customer, { choice: before?.id ?? '' })
  if (!answered) throw new Error('not asked')
  await consent(signed, answered)
  await work(answered.runId, never)
  let run = await runOf(answered.runId)
  expect(run).toMatchObject({ state: 'needs_person', reason: 'confirm_difference' })
  const again = await confirmDifference(signed.customer, { choice: 'go_on' })
  if (!again) throw new Error('not asked')
  await consent(signed, again)
  await work(again.runId, never)
  run = await runOf(answered.runId)
  expect(run).toMatchObject({ state: 'done' })
  const [after, ...others] = applicationsOf(litware)
  expect(others).toEqual([])
  expect(after?.displayName).toBe(before?.displayName)
  for (const uri of before?.web?.redirectUris ?? []) expect(after?.web?.redirectUris).toContain(uri)
  for (const tag of before?.tags ?? []) expect(after?.tags).toContain(tag)
  for (const secret of before?.passwordCredentials ?? [])
    expect(after?.passwordCredentials?.map((one) => one.keyId)).toContain(secret.keyId)
})

test('what was edited between review and press is not made', async () => {
  const contoso = tenantOf(entra, 'contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const review = await reviewOf(signed.customer)
  await db().connection.update({ where: { id: signed.connectionId }, data: { securityGroups: false } })
  const approval = { approvedHash: review.approvedHash, appName: review.appName, consent: 'portal' as const }
  expect(await startRun(signed.customer, approval)).toEqual({ status: 'changed' })
  expect(await db().run.count({ where: { connectionId: signed.connectionId } })).toBe(0)
})

async function signedAndDone(tenant: Tenant) {
  const signed = await aCustomer(tenant, administrator(tenant))
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  return signed
}
