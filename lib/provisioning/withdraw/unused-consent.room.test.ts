import type { Tenant } from 'entra-box'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { personOf } from '@/e2e/fixtures/identity'
import { aCustomer, another, consent, never, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, grantsOf } from '@/e2e/fixtures/tenants'
import { work } from '../run/run'
import { receiptOf } from '../view/receipt'
import { withdrawalNow } from '../view/withdrawal-now'
import { withdrawLeftovers } from './leftovers'

const world = aWorld()

const isHeld = (tenant: Tenant) =>
  grantsOf(tenant, process.env.CUSTOMER_CLIENT_ID).some(({ scope }) => /\.All\b/.test(scope ?? ''))

const noPause = async () => {}

afterEach(() => {
  vi.restoreAllMocks()
})

/** Two administrators who read the same page and pressed; the first one agreed at Microsoft. */
async function twoWhoPressed() {
  const contoso = world.tenant('contoso')
  const first = await aCustomer(contoso, administrator(contoso))
  const second = await another(contoso, personOf(contoso, 'Verstraete'), first.connectionId, first.invitationId)
  const pressed = await press(first)
  const besides = await press(second)
  expect(besides.runId).toBe(pressed.runId)
  await consent(first, pressed)
  const withdrawal = () => withdrawalNow(first.customer, contoso.id)
  return { contoso, first, second, besides, runId: pressed.runId, withdrawal }
}

/** Once Microsoft has shown that the portal's own grants are gone, and before the answer arrives. */
function afterTheLook(act: () => Promise<unknown>): void {
  const ordinary = globalThis.fetch
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    const answer = await ordinary(...asked)
    const address = asked[0] instanceof Request ? asked[0].url : String(asked[0])
    if (!/servicePrincipals.*oauth2PermissionGrants/.test(address)) return answer
    spy.mockRestore()
    await act()
    return answer
  })
}

test('who agrees after the run has ended leaves nothing behind, and meanwhile nothing is said to be gone', async () => {
  const { contoso, second, besides, runId, withdrawal } = await twoWhoPressed()
  await work(runId, never, noPause)
  expect(await withdrawal()).toMatchObject({ is: 'yes' })

  await consent(second, besides)
  expect(isHeld(contoso)).toBe(true)
  expect(await withdrawal()).toMatchObject({ is: 'unknown', why: 'not_yet', triesUntil: expect.any(Date) })

  await withdrawLeftovers(never, noPause)
  expect(isHeld(contoso)).toBe(false)
  expect(await withdrawal()).toMatchObject({ is: 'yes' })
  expect(await db().runToken.count()).toBe(0)
})

test('who agrees between the last look and the end of the run is not overlooked', async () => {
  const { contoso, second, besides, runId, withdrawal } = await twoWhoPressed()
  afterTheLook(() => consent(second, besides))
  await work(runId, never, noPause)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(isHeld(contoso)).toBe(true)
  expect(await withdrawal()).toMatchObject({ is: 'unknown', why: 'not_yet' })

  await withdrawLeftovers(never, noPause)
  expect(isHeld(contoso)).toBe(false)
  expect(await withdrawal()).toMatchObject({ is: 'yes' })
})

test('a receipt says of access that was seen to go that other work was given it anew', async () => {
  const { contoso, first, runId } = await twoWhoPressed()
  await work(runId, never, noPause)
  const receipt = () => receiptOf(first.customer, first.connectionId, runId)
  expect(await receipt()).toMatchObject({ withdrawal: { is: 'yes' }, isGivenAnew: false })

  const other = await aCustomer(contoso, administrator(contoso))
  const begun = await press(other)
  await consent(other, begun)
  expect(await receipt()).toMatchObject({ withdrawal: { is: 'yes' }, isGivenAnew: true })
  await work(begun.runId, never, noPause)
  expect(await receipt()).toMatchObject({ withdrawal: { is: 'yes' }, isGivenAnew: false })
})
