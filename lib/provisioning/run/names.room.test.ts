import { type Tenant, tool } from 'entra-box'
import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, comeFor, finished, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, ourApplications, theOnlyApplication } from '@/e2e/fixtures/tenants'
import { uniqueNameOf } from '@/lib/connections/model'
import { inviteAgain } from '@/lib/invitations/invite'

const world = aWorld()

const connectionOf = (id: string) => db().connection.findUniqueOrThrow({ where: { id } })

/** A deleted registration as anybody may have left it. */
function deleteOne(tenant: Tenant, entity: object) {
  const [model] = Object.values(world.tenant('southridge').deletedApplications)
  if (!model) throw new Error('none')
  const id = crypto.randomUUID()
  const own = { id, appId: crypto.randomUUID(), deletedDateTime: '2026-11-20T10:00:00Z' }
  const empty = { uniqueName: null, tags: [], web: { redirectUris: [] } }
  tenant.deletedApplications[id] = { ...model, entity: { ...model.entity, ...empty, ...own, ...entity } }
  return id
}

/** Connected, then removed by an undo, and invited once more. */
async function removedAndBack(tenant: Tenant, between: () => void = () => undefined) {
  const signed = await finished(tenant, administrator(tenant))
  between()
  await onboard(await comeFor('undo', signed, administrator(tenant)))
  await inviteAgain(await aStaffMember(), signed.connectionId, 'connect')
  return comeFor('connect', signed, administrator(tenant))
}

const found = async (runId: string) =>
  ((await runOf(runId)).difference as { found: { objectId: string }[] } | null)?.found.map(({ objectId }) => objectId)

const nothingDeleted = {
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#applications',
  value: [],
}

const mayNotRead = {
  inBatch: true,
  match: 'deletedItems',
  times: 99,
  status: 403,
  body: {
    error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' },
  },
}

test.each([
  [120, 1],
  [1100, 2],
])(
  'B10: ours is found behind %i other deleted registrations, with %i requests for a look',
  async (others, requests) => {
    const contoso = world.tenant('contoso')
    const again = await removedAndBack(contoso, () => {
      for (let index = 0; index < others; index += 1) deleteOne(contoso, {})
    })
    const runId = await onboard(again)
    expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'restore', graphRequests: requests })
    const [id = ''] = (await found(runId)) ?? []
    expect(await answer(again, id)).toMatchObject({ state: 'done' })
    expect(theOnlyApplication(contoso).id).toBe(id)
  },
)

test('B10: a repair finds ours behind 120 other deleted registrations, offers it and brings it back', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const { id = '' } = theOnlyApplication(contoso)
  for (let index = 0; index < 120; index += 1) deleteOne(contoso, {})
  const { send } = await tool(world.entra.box, 'contoso')
  expect((await send('DELETE', `/applications/${id}`)).status).toBe(204)
  const visit = await comeFor('repair', signed, administrator(contoso))
  const runId = await onboard(visit)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'restore' })
  expect(await found(runId)).toEqual([id])
  expect(await answer(visit, id)).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).id).toBe(id)
  expect(await connectionOf(signed.connectionId)).toMatchObject({ generation: 1, applicationObjectId: id })
})

test('a page that fails makes the look a failed one: it is looked again, and nothing is made anew meanwhile', async () => {
  const contoso = world.tenant('contoso')
  const again = await removedAndBack(contoso, () => {
    for (let index = 0; index < 1000; index += 1) deleteOne(contoso, {})
  })
  const body = { error: { code: 'serviceNotAvailable', message: 'The service is unavailable.' } }
  const struck = world.strike({ inBatch: true, match: 'skiptoken', status: 503, body })
  expect(await runOf(await onboard(again))).toMatchObject({ state: 'needs_person', reason: 'restore' })
  expect([struck.struck, ourApplications(contoso)]).toEqual([1, []])
})

test('B9: a name that is reserved for a deleted registration nobody may see is left for the next one, once', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { uniqueName } = await connectionOf(signed.connectionId)
  deleteOne(contoso, { uniqueName })
  world.strike(mayNotRead)
  expect(await runOf(await onboard(signed))).toMatchObject({ state: 'done' })
  const next = uniqueNameOf('production', signed.connectionId, 2)
  expect(theOnlyApplication(contoso).uniqueName).toBe(next)
  expect(await connectionOf(signed.connectionId)).toMatchObject({ generation: 2, uniqueName: next })
})

test('B9: where the next name is reserved too the run stops with a code of its own, having made nothing', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { uniqueName } = await connectionOf(signed.connectionId)
  const next = uniqueNameOf('production', signed.connectionId, 2)
  for (const name of [uniqueName, next]) deleteOne(contoso, { uniqueName: name })
  world.strike(mayNotRead)
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'stopped', reason: 'ObjectConflict' })
  expect(ourApplications(contoso)).toEqual([])
  expect(await db().ledgerEntry.count({ where: { runId, change: 'create application' } })).toBe(2)
})

test('a reserved name whose holder shows at the next look is asked about, as if it had been seen at once', async () => {
  const contoso = world.tenant('contoso')
  const again = await removedAndBack(contoso)
  world.strike({ inBatch: true, match: 'deletedItems', status: 200, body: nothingDeleted })
  const runId = await onboard(again)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'restore' })
  expect(await db().ledgerEntry.count({ where: { runId, change: 'create application' } })).toBe(1)
  expect(await connectionOf(again.connectionId)).toMatchObject({ generation: 1 })
})

test.each([
  ['heard', {}],
  ['lost', { method: 'POST', match: 'deletedItems/.*/restore', lost: true }],
])(
  'B36: a deleted portal app of another name is offered, and looked up by its own from then on, the answer %s',
  async (_, rule) => {
    const southridge = world.tenant('southridge')
    const signed = await aCustomer(southridge, administrator(southridge))
    const [id = ''] = Object.keys(southridge.deletedApplications)
    const runId = await onboard(signed)
    expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'restore' })
    expect(await found(runId)).toEqual([id])
    if ('match' in rule) world.strike(rule)
    expect(await answer(signed, id)).toMatchObject({ state: 'done' })
    const { uniqueName } = theOnlyApplication(southridge)
    expect(theOnlyApplication(southridge).id).toBe(id)
    expect(await connectionOf(signed.connectionId)).toMatchObject({ uniqueName, applicationObjectId: id })
  },
)

test('who wants a new app beside a deleted one of another name gets it under the name that is free', async () => {
  const southridge = world.tenant('southridge')
  const signed = await aCustomer(southridge, administrator(southridge))
  const { uniqueName } = await connectionOf(signed.connectionId)
  await onboard(signed)
  expect(await answer(signed, 'new')).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(southridge).uniqueName).toBe(uniqueName)
})
