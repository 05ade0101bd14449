import { type Tenant, truth, write } from 'entra-box'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, finished, never, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, ourApplications, rolesOf, theOnlyApplication, withRole } from '@/e2e/fixtures/tenants'
import { send } from '@/lib/graph/send'
import { roleTemplates } from '@/lib/identity/roles'
import { delegatesOf } from '@/lib/identity/tokens/run-token'
import { work } from './run'

const world = aWorld()

/** Somebody who knows the link made a registration in advance: as we would, with a secret of their own on it. */
async function takeTheName(tenant: Tenant, connectionId: string, createdByAppId: string | null) {
  const { uniqueName } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  const model = world.tenant('proseware')
  await finished(model, administrator(model))
  const stored = structuredClone(truth(model.applications, theOnlyApplication(model).id ?? ''))
  if (!stored) throw new Error('none')
  const [id, appId] = [crypto.randomUUID(), crypto.randomUUID()]
  const passwordCredentials = [{ keyId: crypto.randomUUID(), displayName: 'mine', hint: 'abc' }]
  Object.assign(stored.entity, { id, appId, uniqueName, passwordCredentials, createdByAppId })
  write(tenant.applications, id, stored, Date.now())
  return { id, appId }
}

test.each([
  ['by the command line of Azure', '04b07795-8ddb-461a-bbee-02f9e1bf7b46'],
  ['by nobody knows what', null],
])('a registration that took our name in advance, made %s, is offered, and gets nothing unasked', async (_, maker) => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const taken = await takeTheName(contoso, signed.connectionId, maker)
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({
    state: 'needs_person',
    reason: 'adopt',
    difference: { found: [{ objectId: taken.id, stays: { secrets: 1 } }] },
  })
  expect(rolesOf(contoso, taken.appId)).toEqual([])
  expect(await answer(signed, 'new')).toMatchObject({ state: 'done' })
  expect(rolesOf(contoso, taken.appId)).toEqual([])
  const ours = ourApplications(contoso).filter(({ id }) => id !== taken.id)
  expect(ours.map(({ appId }) => rolesOf(contoso, appId).length)).toEqual([3])
})

test('what a person deleted while a colleague is waited for is not made again unasked', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, withRole(contoso, roleTemplates.applicationAdministrator))
  const runId = await onboard(signed)
  const { id } = theOnlyApplication(contoso)
  const [delegate] = await delegatesOf(runId)
  if (!delegate) throw new Error('none')
  await send(delegate, { method: 'DELETE', path: `/applications/${id}` }, crypto.randomUUID())
  await work(runId, never)
  expect(ourApplications(contoso)).toEqual([])
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'restore' })
  expect(await answer(signed, id ?? '')).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  expect(theOnlyApplication(contoso).id).toBe(id)
})
