import { expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, consent, never, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, ourApplications } from '@/e2e/fixtures/tenants'
import { addEvent } from '../store'
import { type Lease, LeaseLost, takeLease } from './lease'
import { work } from './run'

const world = aWorld()
const waiting = { timeout: 5000 }

async function aQueuedRun() {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { runId, scopes } = await press(signed)
  await consent(signed, { runId, scopes })
  return runId
}

/** As after five seconds in which the worker that holds the run said nothing. */
const runOut = (runId: string) => db().run.update({ where: { id: runId }, data: { leaseUntil: new Date(0) } })

async function take(runId: string) {
  const lease = await takeLease(runId, never)
  if (!lease) throw new Error('Somebody else holds the run')
  return lease
}

const eventsOf = (runId: string) => db().runEvent.findMany({ where: { runId }, orderBy: { seq: 'asc' } })

test('a run is held by one worker until its lease has run out', async () => {
  const runId = await aQueuedRun()
  const first = await take(runId)
  expect(await takeLease(runId, never)).toBeNull()
  await runOut(runId)
  const second = await take(runId)
  expect(second.fence).toBe(first.fence + 1)
  await Promise.all([first.release(), second.release()])
})

test('whoever was overtaken writes nothing more, is told so, and lets go of nothing that is another’s', async () => {
  const runId = await aQueuedRun()
  const slow = await take(runId)
  await runOut(runId)
  const next = await take(runId)
  const before = await eventsOf(runId)

  await expect(slow.write((tx) => addEvent(tx, runId, 'unproven', {}))).rejects.toThrow(LeaseLost)
  expect(await eventsOf(runId)).toEqual(before)
  await vi.waitFor(() => expect(slow.signal.aborted).toBe(true), waiting)
  await slow.release()

  expect(await takeLease(runId, never)).toBeNull()
  await next.write((tx) => addEvent(tx, runId, 'unproven', {}))
  expect(await eventsOf(runId)).toHaveLength(before.length + 1)
  await next.release()
})

test('a worker that is overtaken while it waits makes nothing in the tenant and writes nothing of the run', async () => {
  const runId = await aQueuedRun()
  world.strike({ status: 503 })
  const written = async () => [(await runOf(runId)).state, await eventsOf(runId)]
  let next: Lease | undefined
  let atTaking: unknown

  await work(runId, never, async () => {
    await vi.waitFor(async () => expect(await runOf(runId)).toMatchObject({ state: 'waiting' }), waiting)
    await runOut(runId)
    next = await take(runId)
    atTaking = await written()
  })

  expect(await written()).toEqual(atTaking)
  expect(ourApplications(world.tenant('contoso'))).toEqual([])
  await next?.release()
})
