import type { Entra } from 'entra-box'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { personOf, signIn, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { env } from '@/lib/env'
import { mintToken } from '@/lib/sealing/token'
import { POST } from './route'

let entra: Entra
const cookies = new Map<string, string>()

/** Next reads cookies from a request of its own, which only its server makes. */
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: cookies.get(name) }) }),
}))

beforeAll(async () => {
  entra = await startMicrosoft()
  const signedIn = await signIn({ audience: 'staff' }, personOf(tenantOf(entra, 'spencer'), 'Claes'))
  if (signedIn.status === 'signed_in') cookies.set('staff', signedIn.sessionToken)
})
afterAll(async () => {
  await entra.close()
  await closeDb()
})

function ask({ id, key }: { id: string; key: string }, headers: Record<string, string>) {
  const request = new Request(`${env().PORTAL_URL}/handoff/${id}/claim`, {
    method: 'POST',
    body: JSON.stringify({ key, nonce: mintToken().token }),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return POST(request, { params: Promise.resolve({ id }) })
}

test.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a sister domain', { origin: 'https://evil.example', 'sec-fetch-site': 'same-site' }],
  ['a page without an origin', { origin: 'null' }],
  ['what is no browser', {}],
])(
  'a request from %s is refused with the session of somebody who may claim, and spends nothing',
  async (_, headers) => {
    const linked = await aLinkedSecret()
    const refused = await ask(linked, headers as Record<string, string>)
    expect([refused.status, await refused.text()]).toEqual([403, ''])
    const handoff = await db().handoff.findUniqueOrThrow({ where: { id: linked.handoffId } })
    expect(handoff).toMatchObject({ state: 'linked', claimedAt: null })

    const own = await ask(linked, { origin: env().PORTAL_URL, 'sec-fetch-site': 'same-origin' })
    expect(await own.json()).toMatchObject({ status: 'revealed', bundle: { secret: linked.secretText } })
  },
)

test('whoever is not signed in hears only that', async () => {
  const session = cookies.get('staff') ?? ''
  cookies.delete('staff')
  const answer = await ask(await aLinkedSecret(), { origin: env().PORTAL_URL })
  cookies.set('staff', session)
  expect([answer.status, await answer.json()]).toEqual([401, { status: 'sign_in' }])
})
