import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { aDirectory } from '../../graph/testing/a-directory'
import { roles } from '../tenant/roles'

const settings = { lagMs: 10_000, replicas: 4, flap: 1, seed: 'a test' }
const administrator = { as: { wids: [roles.globalAdministrator] } }

/** What twelve reads in a row say of an application made some milliseconds ago. */
async function reads(more: object, afterMs: number): Promise<string> {
  const { send, clock } = aDirectory({ settings: { ...settings, ...more } })
  const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  clock.now += afterMs
  const statuses: number[] = []
  for (let turn = 0; turn < 12; turn++) statuses.push((await send('GET', `/applications/${body.id}`)).status)
  return statuses.map((status) => (status === 200 ? 'seen' : 'not')).join(' ')
}

test('while replicas catch up, reads flap: seen, not seen, seen', async () => {
  const halfway = await reads({}, 5_000)
  expect(halfway).toMatch(/seen not.* seen/)
})

test('nobody sees a thing before the first replica has it, and everybody after the lag', async () => {
  expect(await reads({}, 0)).not.toContain('seen')
  expect(await reads({}, 10_000)).not.toContain('not')
})

test('a reader who does not stray sees one replica, which never goes back', async () => {
  for (const afterMs of [1_000, 4_000, 7_000, 9_000]) {
    expect(await reads({ flap: 0 }, afterMs)).toMatch(/^(seen ?)+$|^(not ?)+$/)
  }
})

test('each object arrives at a replica in its own time', async () => {
  const { send, clock } = aDirectory({ settings: { ...settings, flap: 0 } })
  const made: string[] = []
  for (let each = 0; each < 20; each++) {
    const { body } = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
    made.push(body.id ?? '')
  }
  const arrivals = new Map<string, number>()
  for (let waited = 0; waited <= 10_000; waited += 100) {
    for (const id of made) {
      if (!arrivals.has(id) && (await send('GET', `/applications/${id}`)).status === 200) arrivals.set(id, waited)
    }
    clock.now += 100
  }
  expect(arrivals.size).toBe(made.length)
  expect(new Set(arrivals.values()).size).toBeGreaterThan(5)
})
