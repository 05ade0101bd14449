import { type Tenant, truth, write } from 'entra-box'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { personOf } from '@/e2e/fixtures/identity'
import {
  aCustomer,
  another,
  answer,
  answerOnly,
  comeFor,
  consent,
  finished,
  never,
  onboard,
  press,
  runOf,
} from '@/e2e/fixtures/runs'
import { administrator, applicationsOf, aWorld, rolesOf, theOnlyApplication, withRole } from '@/e2e/fixtures/tenants'
import { roleTemplates } from '@/lib/identity/roles'
import { confirmDifference } from './confirm'
import { work } from './run/run'
import { progressOf } from './view/progress'

const world = aWorld()

test('a question that was answered is not asked again when the run then needs somebody for another reason', async () => {
  const litware = world.tenant('litware')
  const [found] = applicationsOf(litware)
  const signed = await aCustomer(litware, administrator(litware))
  const runId = await onboard(signed)
  world.strike({ match: 'applications/', method: 'PATCH', status: 401 })
  expect(await answer(signed, found?.id ?? '')).toMatchObject({ reason: 'sign_in', difference: null })
  expect(await answerOnly(signed, 'new')).toBeNull()
  await consent(signed, await press(signed))
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})

test('an answer from a page that stood open counts for no later question', async () => {
  const litware = world.tenant('litware')
  const signed = await aCustomer(litware, administrator(litware))
  const runId = await onboard(signed)
  const stale = (await progressOf(signed.customer, signed.connectionId))?.question ?? ''
  await db().run.update({ where: { id: runId }, data: { difference: { kind: 'changes', keys: ['add secret'] } } })
  expect(await confirmDifference(signed.customer, { question: stale, choice: 'go_on' })).toEqual({
    status: 'changed',
  })
  expect(await answerOnly(signed, 'go_on')).toMatchObject({ runId })
})

/** A registration with Spencer's address, made by hand by whoever may register apps: in most tenants, everybody. */
function aTrap(tenant: Tenant) {
  const [example] = applicationsOf(world.tenant('litware'))
  const stored = structuredClone(truth(world.tenant('litware').applications, example?.id ?? ''))
  if (!stored) throw new Error('none')
  const objectId = crypto.randomUUID()
  Object.assign(stored.entity, { id: objectId, appId: crypto.randomUUID() })
  write(tenant.applications, objectId, stored, Date.now())
  return { objectId, appId: stored.entity.appId }
}

test('the answer of somebody who lent the run nothing does not count with a colleague’s token', async () => {
  const contoso = world.tenant('contoso')
  const trap = aTrap(contoso)
  const member = personOf(contoso, 'Peeters')
  member.roles = ['3b1f2c0e-9d4a-4a57-8f3e-0a6f4b1c2d3e']
  const jan = await aCustomer(contoso, member)
  const admin = await another(contoso, administrator(contoso), jan.connectionId, jan.invitationId)
  const runId = await onboard(admin)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'adopt' })
  expect(await answerOnly(jan, trap.objectId)).toMatchObject({ runId })
  await onboard(admin)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'adopt' })
  expect(rolesOf(contoso, trap.appId)).toEqual([])
  expect(await answer(admin, 'new')).toMatchObject({ state: 'done' })
  expect(rolesOf(contoso, trap.appId)).toEqual([])
})

test('an invitation to connect answers nothing that an undo asks', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const { id } = theOnlyApplication(contoso)
  const stored = structuredClone(truth(contoso.applications, id ?? ''))
  if (!stored) throw new Error('none')
  stored.entity.web?.redirectUris?.push('https://app.example/callback')
  write(contoso.applications, id ?? '', stored, Date.now())
  const undoer = await comeFor('undo', signed, withRole(contoso, roleTemplates.applicationAdministrator))
  expect(await runOf(await onboard(undoer))).toMatchObject({ state: 'needs_person', reason: 'additions' })
  expect(await answerOnly(signed, 'go_on')).toBeNull()
  expect(await answer(undoer, 'go_on')).toMatchObject({ state: 'done' })
})
