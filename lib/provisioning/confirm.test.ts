import { expect, test } from 'vitest'
import { confirmDifference } from './confirm'
import { work } from './work/run'
import { aCustomer, answer, consent, never, onboard, press, runOf } from './work/scene'
import { administrator, applicationsOf, aWorld } from './work/tenant-scene'

const world = aWorld()

test('a question that was answered is not asked again when the run then needs somebody for another reason', async () => {
  const litware = world.tenant('litware')
  const [found] = applicationsOf(litware)
  const signed = await aCustomer(litware, administrator(litware))
  const runId = await onboard(signed)
  world.strike({ match: 'applications/', method: 'PATCH', status: 401 })
  expect(await answer(signed, found?.id ?? '')).toMatchObject({ reason: 'sign_in', difference: null })
  expect(await confirmDifference(signed.customer, { choice: 'new' })).toBeNull()
  await consent(signed, await press(signed))
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
})
