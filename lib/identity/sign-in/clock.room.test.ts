import type { Entra } from 'entra-box'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDb } from '@/e2e/fixtures/database'
import { anInvitation, forgetConnections, personOf, signIn, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { signedIn } from '@/e2e/fixtures/sign-ins'
import { wrongClock } from '@/lib/clock/wrong-clock'
import { isFresh } from '../actor-rules'
import { customerOf } from '../session/session'
import { staffOf } from '../session/staff-session'
import { resolveTenant } from './discover'

/** Microsoft's clock against ours, in milliseconds: seen from here, ours is wrong by as much the other way. */
let ahead = 0
const entra: Entra = await startMicrosoft({ now: () => Date.now() + ahead })

beforeEach(forgetConnections)
afterAll(async () => {
  await entra.close()
  await closeDb()
})

async function customerSignsIn() {
  const contoso = tenantOf(entra, 'contoso')
  const { connectionId, invitationId } = await anInvitation(contoso.id)
  const attempt = { audience: 'customer', tenantId: contoso.id, invitationId, scopes: ['User.Read'] } as const
  const finished = await signIn({ ...attempt, scopes: [...attempt.scopes] }, personOf(contoso, 'Dubois'))
  return { finished, connectionId }
}

const minutes = (count: number) => count * 60_000

describe.each([-10, -7, -4, -2, 2, 4, 7, 10])('with a clock %i minutes from Microsoft’s', (offset) => {
  /** With enough answers that those of the clock before count no more. */
  beforeEach(async () => {
    ahead = minutes(offset)
    for (let times = 0; times < 3; times++) await resolveTenant('contoso.com')
  })

  test('B18: a customer signs in, and their sign-in is as fresh as it is', async () => {
    const { finished, connectionId } = await customerSignsIn()
    const customer = await customerOf(signedIn(finished).sessionToken, connectionId)
    if (!customer) throw new Error('No access')
    expect(isFresh(customer)).toBe(true)
    expect(isFresh(customer, new Date(Date.now() + minutes(59)))).toBe(true)
    expect(isFresh(customer, new Date(Date.now() + minutes(61)))).toBe(false)
  })

  test('B18: staff sign in, and are fresh for ten minutes', async () => {
    const staff = await staffOf(
      signedIn(await signIn({ audience: 'staff' }, personOf(tenantOf(entra, 'spencer'), 'Claes'))).sessionToken,
    )
    if (!staff) throw new Error('No session')
    expect(isFresh(staff, new Date(Date.now() + minutes(9)))).toBe(true)
    expect(isFresh(staff, new Date(Date.now() + minutes(11)))).toBe(false)
  })

  test('B18: it is called wrong where Microsoft would tolerate it no more', () => {
    const is = offset > 0 ? 'behind' : 'ahead'
    expect(wrongClock()).toEqual(Math.abs(offset) > 5 ? { minutes: Math.abs(offset), is } : null)
  })
})
