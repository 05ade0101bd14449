import { type Person, type Tenant, truth, walkThrough, write } from 'entra-box'
import { expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { asked, signInOnly } from '@/e2e/fixtures/rows/amendments'
import {
  aCustomer,
  another,
  answer,
  answerOnly,
  comeFor,
  consent,
  finished,
  giveCertificateTo,
  never,
  onboard,
  press,
  runOf,
} from '@/e2e/fixtures/runs'
import { administrator, aWorld, rolesOf, theOnlyApplication, theOnlySecret, withRole } from '@/e2e/fixtures/tenants'
import { addContact } from '@/lib/connections/contacts'
import { asWorker } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { work } from './run'

const world = aWorld()

test('an application administrator makes everything but the role grants, secret included; a colleague finishes', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, withRole(contoso, roleTemplates.applicationAdministrator))
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  const secret = theOnlySecret(contoso)
  const colleague = await another(contoso, administrator(contoso), signed.connectionId, signed.invitationId)
  await onboard(colleague)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(theOnlySecret(contoso)).toEqual(secret)
})

async function grantAtMicrosoft(tenant: Tenant, { user }: Person): Promise<void> {
  const page = `${world.entra.origin}/${tenant.id}/adminconsent?client_id=${theOnlyApplication(tenant).appId}`
  await walkThrough(world.entra.box, page, { as: user.userPrincipalName ?? '' })
}

test('grants made on Microsoft’s own page are seen, and the run ends', async () => {
  const contoso = world.tenant('contoso')
  const admin = administrator(contoso)
  const signed = await aCustomer(contoso, admin)
  const runId = await onboard(signed, 'microsoft')
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'consent_page' })
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'consent_page' })

  await grantAtMicrosoft(contoso, admin)
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

test('B29: what was granted on Microsoft’s own page after our token had ended is seen at the next press, at once', async () => {
  const contoso = world.tenant('contoso')
  const admin = administrator(contoso)
  const signed = await aCustomer(contoso, admin)
  const runId = await onboard(signed, 'microsoft')
  await db().runToken.deleteMany({ where: { runId } })
  await grantAtMicrosoft(contoso, admin)
  const back = await another(contoso, admin, signed.connectionId, signed.invitationId)
  expect(await onboard(back, 'microsoft')).toBe(runId)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

/** An application administrator's part is done, and the roles wait for somebody else. */
async function halfDone(tenant: Tenant) {
  const signed = await aCustomer(tenant, withRole(tenant, roleTemplates.applicationAdministrator))
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  return { signed, runId }
}

test('a colleague finishes from a grant link, when the first admin’s token is long gone', async () => {
  const contoso = world.tenant('contoso')
  const { signed, runId } = await halfDone(contoso)
  await db().runToken.deleteMany({ where: { runId } })
  const colleague = await comeFor('grant', signed, withRole(contoso, roleTemplates.privilegedRoleAdministrator))
  expect(await onboard(colleague)).toBe(runId)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(rolesOf(contoso, theOnlyApplication(contoso).appId)).toHaveLength(3)
  theOnlySecret(contoso)
})

test('B30: a run that waits for a colleague goes on waiting when no token can look any more, and both sides are told', async () => {
  const contoso = world.tenant('contoso')
  const { signed, runId } = await halfDone(contoso)
  const contact = { name: 'Emma', email: 'emma@contoso.com', language: 'nl' } as const
  await asWorker((tx) => addContact(tx, signed.connectionId, contact))
  world.strike({ match: 'batch', status: 401 })
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  const { stage } = await db().connection.findUniqueOrThrow({ where: { id: signed.connectionId } })
  expect(stage).toBe('needs_colleague')
  const told = await db().$queryRaw<{ to: string; what: string }[]>`
    select data->>'to' as to, data->>'what' as what from pgboss.job where name = 'tell-left' and data->>'runId' = ${runId} order by 1`
  expect(told).toEqual([
    { to: 'contact', what: 'grants' },
    { to: 'owner', what: 'grants' },
  ])
})

test('a secret is proven and handed over once, however often the run looks for the colleague', async () => {
  const { runId } = await halfDone(world.tenant('contoso'))
  await work(runId, never)
  await work(runId, never)
  expect(await db().runEvent.count({ where: { runId, kind: 'handed over' } })).toBe(1)
})

test('a consent that comes while the run is looked at is not lost', async () => {
  const contoso = world.tenant('contoso')
  const { signed, runId } = await halfDone(contoso)
  const colleague = await comeFor('grant', signed, administrator(contoso))
  const slow = world.strike({ match: 'batch', delayMs: 400 })
  const looking = work(runId, never)
  await vi.waitFor(() => expect(slow.struck).toBe(1), { interval: 5 })
  await consent(colleague, await press(colleague))
  await looking
  expect(await runOf(runId)).toMatchObject({ state: 'queued' })
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

function sneakIn(tenant: Tenant, what: 'address' | 'secret' | 'owner') {
  const { id = '' } = theOnlyApplication(tenant)
  const stored = truth(tenant.applications, id ?? '')
  if (!stored) throw new Error('none')
  const changed = structuredClone(stored)
  if (what === 'address') changed.entity.web?.redirectUris?.push('https://evil.example/callback')
  if (what === 'secret')
    changed.entity.passwordCredentials?.push({ keyId: crypto.randomUUID(), displayName: 'backup', hint: 'abc' })
  if (what === 'owner') changed.entity.owners = [{ id: withRole(tenant, roleTemplates.globalAdministrator).user.id }]
  write(tenant.applications, id ?? '', changed, Date.now())
}

test.each(['address', 'secret', 'owner'] as const)(
  'a colleague grants nothing to an app on which an unknown %s has appeared since',
  async (what) => {
    const contoso = world.tenant('contoso')
    const { signed, runId } = await halfDone(contoso)
    sneakIn(contoso, what)
    const colleague = await comeFor('grant', signed, administrator(contoso))
    await onboard(colleague)
    expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'additions' })
    expect(rolesOf(contoso, theOnlyApplication(contoso).appId)).toEqual([])
    expect(await answerOnly(colleague, 'go_on')).toBeNull()
  },
)

test('who set the app up can say that the addition is known, and then the colleague can finish', async () => {
  const contoso = world.tenant('contoso')
  const { signed, runId } = await halfDone(contoso)
  sneakIn(contoso, 'address')
  const colleague = await comeFor('grant', signed, administrator(contoso))
  await onboard(colleague)
  expect(await answer(signed, 'go_on')).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  await consent(colleague, await press(colleague))
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

test('what came while an amendment waits for a colleague is asked about, however often whoever began it returns', async () => {
  const contoso = world.tenant('contoso')
  const { connectionId } = await finished(contoso, administrator(contoso), signInOnly)
  const { invitationId } = await asked(connectionId, 'users')
  await giveCertificateTo(connectionId)
  const small = withRole(contoso, roleTemplates.applicationAdministrator)
  const signed = await another(contoso, small, connectionId, invitationId)
  const baseline = () => db().connection.findUniqueOrThrow({ where: { id: connectionId }, select: { baseline: true } })
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  const before = await baseline()
  sneakIn(contoso, 'secret')
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'needs_person', reason: 'additions' })
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'needs_person', reason: 'additions' })
  expect(await runOf(await onboard(signed, 'microsoft'))).toMatchObject({ state: 'needs_person', reason: 'additions' })
  expect(await baseline()).toEqual(before)
  const colleague = await comeFor('grant', { tenant: contoso, connectionId }, administrator(contoso))
  expect(await runOf(await onboard(colleague))).toMatchObject({ state: 'needs_person', reason: 'additions' })
  expect(rolesOf(contoso, theOnlyApplication(contoso).appId)).toEqual([])
})
