import { expect, test } from 'vitest'
import { aCustomer, comeFor, finished } from '@/e2e/fixtures/runs'
import { administrator, aWorld } from '@/e2e/fixtures/tenants'
import { Approval, startRun } from './start-run'
import { reviewOf } from './view/review'

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

test('more presses at once than there are connections to the database make one run and keep nobody waiting', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { approvedHash, appName } = await reviewOf(signed.customer)
  const press = () => startRun(signed.customer, { approvedHash, appName, consent: 'portal' })
  const presses = await Promise.all(Array.from({ length: 14 }, press))
  expect(presses.map(({ status }) => status).sort()).toEqual([...Array(13).fill('running'), 'started'])
})

test('the name that is given to the app is one line that shows what it holds, and never empty', () => {
  const named = (appName: string) => Approval.safeParse({ approvedHash: 'a'.repeat(64), appName }).data?.appName
  expect(named(' Spencer\u202e (moor\u0000p)\r\n ')).toBe('Spencer (moor p)')
  expect(named('\u200b\u2066')).toBeUndefined()
  expect(named('x'.repeat(121))).toBeUndefined()
})
