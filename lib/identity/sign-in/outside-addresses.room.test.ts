import type { Entra } from 'entra-box'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { refuseOutside } from './outside-addresses'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
afterAll(() => entra.close())

const now = new Date()
const signedIn = async (minutesAgo: number) => ({
  ...(await aStaffMember()),
  authenticatedAt: new Date(now.getTime() - minutesAgo * 60_000),
})
const contoso = (...addresses: string[]) => ({ tenantId: tenantOf(entra, 'contoso').id, addresses })

test('after a stale sign-in mails go to the customer’s own domains and nowhere else', async () => {
  const stale = await signedIn(11)
  expect(await refuseOutside(stale, contoso('an@contoso.com', 'luc@contoso.com'), now)).toBeNull()
  for (const outside of ['an@fabrikam.com', 'an@nobody.example', 'an@contoso.com.nobody.example'])
    expect(await refuseOutside(stale, contoso('an@contoso.com', outside), now), outside).toBe('stale_sign_in')
})

test('after a fresh one they may go elsewhere, and Microsoft is not asked', async () => {
  const before = entra.box.requests.length
  expect(await refuseOutside(await signedIn(9), contoso('an@nobody.example'), now)).toBeNull()
  expect(entra.box.requests.length).toBe(before)
})

test('while Microsoft is away nobody can say whose a domain is', async () => {
  await entra.close()
  expect(await refuseOutside(await signedIn(11), contoso('an@contoso.com'), now)).toBe('microsoft_away')
})
