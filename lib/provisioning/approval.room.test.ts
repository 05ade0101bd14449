import type { Person, Tenant } from 'entra-box'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { personOf } from '@/e2e/fixtures/identity'
import { aCustomer, another, comeFor, consent, never, press, runOf } from '@/e2e/fixtures/runs'
import { aWorld, theOnlyApplication } from '@/e2e/fixtures/tenants'
import { asWorker } from '@/lib/db'
import { queueRun } from './queue-run'
import { work } from './run/run'
import { startRun } from './start-run'
import { progressOf } from './view/progress'
import { receiptOf } from './view/receipt'
import { reviewOf } from './view/review'

const world = aWorld()

/** Holds a role that their company made, so that nobody knows what it allows. */
function withOwnRole(tenant: Tenant, surname: string): Person {
  const person = personOf(tenant, surname)
  person.roles = ['3b1f2c0e-9d4a-4a57-8f3e-0a6f4b1c2d3e']
  return person
}

const choose = async ({ customer }: Awaited<ReturnType<typeof another>>, appName: string) => {
  const { approvedHash } = await reviewOf(customer)
  const started = await startRun(customer, { approvedHash, appName, consent: 'portal' })
  if (started.status !== 'started' && started.status !== 'running') throw new Error(started.status)
  return started
}

const nameOf = async (connectionId: string) =>
  (await db().connection.findUniqueOrThrow({ where: { id: connectionId } })).appName

test('A2: a member without a role presses nothing, and nothing of what they typed is kept', async () => {
  const contoso = world.tenant('contoso')
  const jan = await aCustomer(contoso, personOf(contoso, 'Peeters'))
  const { approvedHash, mayPress } = await reviewOf(jan.customer)
  expect(mayPress).toBe(false)
  const typed = { approvedHash, appName: 'Named by Jan', consent: 'portal' } as const
  expect(await startRun(jan.customer, typed)).toEqual({ status: 'not_allowed' })
  expect(await db().run.count()).toBe(0)
  expect(await nameOf(jan.connectionId)).not.toBe('Named by Jan')
})

test('A2: a press without consent is nobody’s approval: whoever comes next reads and presses for themselves', async () => {
  const contoso = world.tenant('contoso')
  const jan = await aCustomer(contoso, withOwnRole(contoso, 'Peeters'), { userSync: false })
  const { connectionId, invitationId } = jan
  const pressed = await choose(jan, 'Named by Jan')
  const emma = await another(contoso, personOf(contoso, 'Willems'), connectionId, invitationId)

  expect(await progressOf(emma.customer, connectionId)).toMatchObject({ isAnothersPress: true })
  expect(await progressOf(jan.customer, connectionId)).toMatchObject({ isAnothersPress: false })
  expect(await receiptOf(emma.customer, connectionId, pressed.runId)).toBeNull()
  const read = await reviewOf(emma.customer)
  expect(read).toMatchObject({ mayPress: true, activeRun: null, appName: 'Spencer' })
  expect(JSON.stringify(read)).not.toContain('Jan')

  const run = await press(emma)
  expect(run.runId).not.toBe(pressed.runId)
  expect(await runOf(pressed.runId)).toMatchObject({ state: 'stopped', reason: 'superseded' })
  await consent(emma, run)
  await work(run.runId, never)
  const receipt = await receiptOf(emma.customer, connectionId, run.runId)
  expect(receipt?.approvals).toMatchObject([{ by: 'Emma Willems', guestOf: null, consentedAt: expect.any(Date) }])
  expect(receipt?.grants).toMatchObject([{ by: 'Emma Willems' }])
  expect(JSON.stringify(receipt)).not.toContain('Jan')
  expect(theOnlyApplication(contoso).displayName).toBe('Spencer')
  expect(await nameOf(connectionId)).toBe('Spencer')
})

test('A2: a consent that comes after somebody else has pressed lends that press nothing', async () => {
  const contoso = world.tenant('contoso')
  const marie = await aCustomer(contoso, personOf(contoso, 'Dubois'))
  const first = await choose(marie, 'Named by Marie')
  const emma = await another(contoso, personOf(contoso, 'Willems'), marie.connectionId, marie.invitationId)
  const second = await press(emma)
  await consent(marie, first)
  expect(await runOf(second.runId)).toMatchObject({ state: 'awaiting_consent' })
  expect(await db().runToken.count({ where: { retiredAt: null } })).toBe(0)
  expect(await nameOf(marie.connectionId)).toBe('Spencer')
})

test('two who press for exactly the same share one run, and it is whose consent comes first', async () => {
  const contoso = world.tenant('contoso')
  const marie = await aCustomer(contoso, personOf(contoso, 'Dubois'))
  const emma = await another(contoso, personOf(contoso, 'Willems'), marie.connectionId, marie.invitationId)
  const [first, second] = [await press(marie), await press(emma)]
  expect(second.runId).toBe(first.runId)
  await consent(emma, second)
  await work(second.runId, never)
  const receipt = await receiptOf(emma.customer, marie.connectionId, second.runId)
  expect(receipt).toMatchObject({ startedBy: 'Emma Willems', approvals: [{ by: 'Emma Willems' }] })
})

test('what somebody chose is the connection’s once their consent comes back, and the last press is the one that counts', async () => {
  const contoso = world.tenant('contoso')
  const marie = await aCustomer(contoso, personOf(contoso, 'Dubois'))
  const first = await choose(marie, 'First')
  const second = await choose(marie, 'Second')
  expect(await runOf(first.runId)).toMatchObject({ state: 'stopped' })
  expect(await reviewOf(marie.customer)).toMatchObject({ appName: 'Second' })
  expect(await choose(marie, 'Second')).toMatchObject({ status: 'running', runId: second.runId })
  expect(await nameOf(marie.connectionId)).toBe('Spencer')
  await consent(marie, second)
  expect(await nameOf(marie.connectionId)).toBe('Second')
})

test('a role that a company made may press, and is an approval once Microsoft was content with it', async () => {
  const contoso = world.tenant('contoso')
  const jan = await aCustomer(contoso, withOwnRole(contoso, 'Peeters'))
  const { runId } = await choose(jan, 'Named by Jan')
  await asWorker((tx) => queueRun(tx, runId, jan.customer.personId))
  expect(await nameOf(jan.connectionId)).toBe('Named by Jan')
  const again = await another(contoso, jan.person, jan.connectionId, jan.invitationId)
  expect([jan.customer.isApprover, again.customer.isApprover]).toEqual([false, true])
})

test('who joins a run that was approved stands beside its first approval, with a time of their own', async () => {
  const contoso = world.tenant('contoso')
  const emma = await aCustomer(contoso, personOf(contoso, 'Willems'))
  const run = await press(emma)
  await consent(emma, run)
  await work(run.runId, never)
  const lukas = await comeFor('grant', emma, personOf(contoso, 'Verstraete'))
  await consent(lukas, await press(lukas))
  await work(run.runId, never)
  const receipt = await receiptOf(emma.customer, emma.connectionId, run.runId)
  expect(receipt?.approvals.map(({ by }) => by)).toEqual(['Emma Willems', 'Lukas Verstraete'])
  expect(receipt?.grants.map(({ by }) => by)).toContain('Lukas Verstraete')
})

test('the last step is not pressed by a role that cannot grant', async () => {
  const contoso = world.tenant('contoso')
  const emma = await aCustomer(contoso, personOf(contoso, 'Willems'))
  const granter = await comeFor('grant', emma, personOf(contoso, 'Aydın'))
  const { approvedHash, appName } = await reviewOf(granter.customer)
  expect(await startRun(granter.customer, { approvedHash, appName, consent: 'portal' })).toEqual({
    status: 'not_allowed',
  })
})
