import { expect, test, vi } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, comeFor, consent, finished, never, press, runOf } from '@/e2e/fixtures/runs'
import {
  administrator,
  aWorld,
  grantsOf,
  ourApplications,
  theOnlyApplication,
  theOnlySecret,
} from '@/e2e/fixtures/tenants'
import { liftStop } from '@/lib/switch/lift-stop'
import { stopPortal } from '@/lib/switch/stop-portal'
import { sendAbandoned } from '../send-abandoned'
import { work } from './run'

const world = aWorld()

async function stop(customerId: string | null = null): Promise<string> {
  const begun = await stopPortal(await aStaffMember('Admin'), customerId, 'A token leaked')
  if (begun.status !== 'begun') throw new Error(begun.status)
  return begun.stopId
}

const lift = async (stopId: string) => liftStop(await aStaffMember('Admin'), stopId)

/** The stop stands from the moment in which Graph has answered that something was created. */
function stopAfterFirstWrite(): Promise<string> {
  const native = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch')
  return new Promise((resolve, reject) => {
    spy.mockImplementation(async (input, init) => {
      const answer = await native(input, init)
      if (answer.status !== 201) return answer
      spy.mockRestore()
      await stop().then(resolve, reject)
      return answer
    })
  })
}

const jobsOf = (runId: string) =>
  db().$queryRaw<unknown[]>`
    select 1 from pgboss.job where name = 'run' and data->>'runId' = ${runId} and state = 'created'`

/** Pressed and consented to; no worker has taken it yet. */
async function agreedRun() {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const run = await press(signed)
  await consent(signed, run)
  return { contoso, signed, run }
}

async function emptyQueue() {
  await db().$executeRaw`delete from pgboss.job`
}

test('a run stopped between two writes makes nothing more, is woken by lifting, and ends with one registration', async () => {
  const { contoso, run } = await agreedRun()
  const stopped = stopAfterFirstWrite()
  await work(run.runId, never)
  const stopId = await stopped
  expect(await runOf(run.runId)).toMatchObject({ state: 'waiting', reason: 'stopped' })
  expect(theOnlyApplication(contoso).passwordCredentials).toEqual([])
  expect(grantsOf(contoso, theOnlyApplication(contoso).appId)).toEqual([])
  const asked = world.requestsOf(contoso).length

  await emptyQueue()
  await sendAbandoned()
  expect(await jobsOf(run.runId), 'nobody takes it for abandoned').toEqual([])
  await work(run.runId, never)
  expect(
    world
      .requestsOf(contoso)
      .slice(asked)
      .map(({ method }) => method),
    'it looks, and no more',
  ).toEqual(['POST'])
  expect(await runOf(run.runId)).toMatchObject({ state: 'waiting', reason: 'stopped' })

  expect(await lift(stopId)).toEqual({ status: 'lifted' })
  expect(await jobsOf(run.runId)).toHaveLength(1)
  await work(run.runId, never)
  expect(await runOf(run.runId)).toMatchObject({ state: 'done', reason: null })
  theOnlySecret(contoso)
})

test('a run that halted in the moment of lifting is found like an abandoned one', async () => {
  const { contoso, run } = await agreedRun()
  const stopId = await stop()
  await work(run.runId, never)
  expect(ourApplications(contoso)).toEqual([])
  await lift(stopId)
  await emptyQueue()
  await db().run.update({ where: { id: run.runId }, data: { createdAt: new Date(Date.now() - 5000) } })
  await sendAbandoned()
  expect(await jobsOf(run.runId)).toHaveLength(1)
})

test('a run whose token ended while it was stopped asks for its person, and makes one registration after', async () => {
  const { contoso, signed, run } = await agreedRun()
  const stopped = stopAfterFirstWrite()
  await work(run.runId, never)
  await db().runToken.deleteMany()
  await lift(await stopped)
  await work(run.runId, never)
  expect(await runOf(run.runId)).toMatchObject({ state: 'needs_person', reason: 'sign_in' })
  await consent(signed, await press(signed))
  await work(run.runId, never)
  expect(await runOf(run.runId)).toMatchObject({ state: 'done' })
  theOnlySecret(contoso)
})

test('an undo goes on while a stop stands, and gives our own consent back', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const again = await comeFor('undo', signed, administrator(contoso))
  const run = await press(again)
  await consent(again, run)
  await stop()
  await work(run.runId, never)
  expect(await runOf(run.runId)).toMatchObject({ state: 'done' })
  expect(ourApplications(contoso)).toEqual([])
  expect(grantsOf(contoso, process.env.CUSTOMER_CLIENT_ID)).toEqual([])
})

test('a stop for one customer leaves the runs of others alone', async () => {
  const [contoso, capped] = [world.tenant('contoso'), world.tenant('adventure-works')]
  const [ours, theirs] = [
    await aCustomer(contoso, administrator(contoso)),
    await aCustomer(capped, administrator(capped)),
  ]
  const runs = [await press(ours), await press(theirs)] as const
  await consent(ours, runs[0])
  await consent(theirs, runs[1])
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: ours.connectionId } })
  await stop(customerId)
  for (const { runId } of runs) await work(runId, never)
  expect(await runOf(runs[0].runId)).toMatchObject({ state: 'waiting', reason: 'stopped' })
  expect(await runOf(runs[1].runId)).toMatchObject({ state: 'done' })
})

test('whoever presses while a stop stands hears since when, and no run begins', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  await stop()
  await expect(press(signed)).rejects.toThrow('stopped')
  expect(await db().run.count()).toBe(0)
})
