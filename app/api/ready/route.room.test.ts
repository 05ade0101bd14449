import { afterAll, expect, test } from 'vitest'
import { closeDb } from '@/e2e/fixtures/database'
import { measureClock } from '@/lib/clock/measure'
import { GET } from './route'

afterAll(closeDb)

const said = async () => {
  const response = await GET()
  return [response.status, await response.json()]
}

test('B18: a process whose database answers is ready, and says how wrong its clock is', async () => {
  expect(await said()).toEqual([200, { status: 'ready' }])
  const date = new Date(Date.now() + 7 * 60_000).toUTCString()
  measureClock(new Headers({ date }), Date.now())
  expect(await said()).toEqual([200, { status: 'ready', clock: 'this server’s clock is 7 minutes behind' }])
})
