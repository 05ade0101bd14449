import { expect, test } from 'vitest'
import { reviewOf } from './shown/review'
import { startRun } from './start-run'
import { comeFor, finished } from './work/scene'
import { administrator, aWorld } from './work/tenant-scene'

const world = aWorld()

test('a page that was read to renew starts no undo, also when the same browser has opened that link since', async () => {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const renewal = await comeFor('renew', signed, administrator(contoso))
  const { approvedHash, appName } = await reviewOf(renewal.customer)
  const undoer = await comeFor('undo', signed, administrator(contoso))
  const approval = { approvedHash, appName, consent: 'portal' } as const
  expect(await startRun(undoer.customer, approval)).toEqual({ status: 'changed' })
  expect(await startRun(renewal.customer, approval)).toMatchObject({ status: 'started' })
})
