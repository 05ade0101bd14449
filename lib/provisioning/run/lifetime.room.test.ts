import type { Tenant } from 'entra-box'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, comeFor, finished, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, theOnlyApplication, theOnlySecret } from '@/e2e/fixtures/tenants'
import { receiptOf } from '../view/receipt'

const world = aWorld()
const day = 86_400_000

/** The tenant's policy says so from now on. */
function allow(tenant: Tenant, maxLifetime: string): Tenant {
  const passwordCredentials = [{ restrictionType: 'passwordLifetime', state: 'enabled', maxLifetime } as const]
  const { defaultAppManagement } = tenant.policies
  Object.assign(defaultAppManagement, { isEnabled: true, applicationRestrictions: { passwordCredentials } })
  return tenant
}

const asked = (runId: string) =>
  db().ledgerEntry.findMany({ where: { runId, change: 'add secret' }, orderBy: { attempt: 'asc' } })

test.each([
  ['P366D', 365],
  ['P180D', 180],
  ['P90D', 90],
  ['P60D', 60],
  ['P45D', 45],
  ['P30D', 30],
  ['P1D', 1],
])('B8: under %s one secret is made, and lives within a day of %i', async (policy, days) => {
  const contoso = allow(world.tenant('contoso'), policy)
  const signed = await finished(contoso, administrator(contoso))
  const secret = theOnlySecret(contoso)
  const lives = (Date.parse(secret?.endDateTime ?? '') - Date.parse(secret?.startDateTime ?? '')) / day
  expect(lives).toBeLessThanOrEqual(days)
  expect(lives).toBeGreaterThan(days - 1)
  const { secretLifetimeDays } = await db().connection.findUniqueOrThrow({ where: { id: signed.connectionId } })
  expect(secretLifetimeDays).toBe(days)
  const run = await db().run.findFirstOrThrow({ where: { connectionId: signed.connectionId } })
  const receipt = await receiptOf(signed.customer, signed.connectionId, run.id)
  const made = receipt?.lines.filter(({ change, outcome }) => change === 'add secret' && outcome === 'done')
  expect(JSON.stringify(made?.map(({ after }) => after)), 'the receipt says the day').toContain(
    secret?.endDateTime?.slice(0, 10),
  )
})

test('each rung is one request besides those of an ordinary tenant, and the next secret begins where the last was accepted', async () => {
  const proseware = world.tenant('proseware')
  const ordinary = await runOf(await onboard(await aCustomer(proseware, administrator(proseware))))
  const contoso = allow(world.tenant('contoso'), 'P90D')
  const signed = await aCustomer(contoso, administrator(contoso))
  const runId = await onboard(signed)
  const refusals = (await asked(runId)).map(({ outcome, code }) => [outcome, code])
  expect((await runOf(runId)).graphRequests).toBe(ordinary.graphRequests + 5)
  const tooLong = ['refused', 'CredentialInvalidLifetimeAsPerAppPolicy']
  expect(refusals).toEqual([...Array.from({ length: 5 }, () => tooLong), ['done', null]])
  const renewal = await comeFor('renew', signed, administrator(contoso))
  expect((await asked(await onboard(renewal))).map(({ outcome }) => outcome)).toEqual(['done'])
})

test('a policy that is stricter by the next time leads further down, and one that is looser never up', async () => {
  const contoso = allow(world.tenant('contoso'), 'P90D')
  const signed = await finished(contoso, administrator(contoso))
  const learned = async () =>
    (await db().connection.findUniqueOrThrow({ where: { id: signed.connectionId } })).secretLifetimeDays
  allow(contoso, 'P30D')
  await onboard(await comeFor('renew', signed, administrator(contoso)))
  expect(await learned()).toBe(30)
  allow(contoso, 'P180D')
  const runId = await onboard(await comeFor('renew', signed, administrator(contoso)))
  expect(await learned()).toBe(30)
  const [entry] = await asked(runId)
  expect(entry).toMatchObject({ outcome: 'done' })
})

test('where not even a day is allowed the run asks for an administrator, and no secret was made on the way', async () => {
  const contoso = allow(world.tenant('contoso'), 'PT12H')
  const runId = await onboard(await aCustomer(contoso, administrator(contoso)))
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'policy_secret_forbidden' })
  expect(theOnlyApplication(contoso).passwordCredentials).toEqual([])
})
