import type { Entra } from 'entra-box'
import { beforeAll, expect, test } from 'vitest'
import { personOf, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { signInWithBrowser } from '@/e2e/fixtures/installer'
import { whyNotSignedIn } from './not-signed-in'
import { azureCommandLine, signInInstaller } from './sign-in-installer'

let entra: Entra

beforeAll(async () => {
  entra = await startMicrosoft()
})

test('a browser on this machine signs in, and its tenant is the account’s own', async () => {
  const ours = tenantOf(entra, 'contoso')
  const marie = personOf(ours, 'Dubois')
  expect(await signInWithBrowser(marie)).toMatchObject({
    tenantId: ours.id,
    objectId: marie.user.id,
    name: 'Marie Dubois',
  })
})

test('where nobody answers, that is said, with the address', async () => {
  await fetch(`${entra.origin}/_box/faults`, {
    method: 'POST',
    body: JSON.stringify({ host: 'login', match: '/devicecode', reset: true }),
  })
  const asked = { clientId: azureCommandLine, tenant: 'organizations', way: 'code' } as const
  const said = await signInInstaller(asked, { browser: async () => {}, code: () => {} }).catch(whyNotSignedIn)
  expect(said).toBe(`Nobody answers at ${entra.origin}: let this machine reach it, then run this again.`)
})

test('by a code that is typed elsewhere, too; where that is blocked Microsoft’s words come with another way', async () => {
  const says: string[] = []
  const ours = tenantOf(entra, 'contoso')
  const emma = personOf(ours, 'Willems')
  const byCode = () =>
    signInInstaller(
      { clientId: azureCommandLine, tenant: ours.id, way: 'code' },
      {
        browser: async () => {},
        code: (sentence) => {
          says.push(sentence)
          const [, page, code] = /(http\S+) and enter the code (\S+)/.exec(sentence) ?? []
          const body = new URLSearchParams({ account: emma.user.id ?? '', device: 'continue', factor: 'approved' })
          void fetch(`${page}?otc=${code}`, { method: 'POST', body })
        },
      },
    )
  expect(await byCode()).toMatchObject({ tenantId: ours.id, objectId: emma.user.id })
  expect(says).toHaveLength(1)
  const rule = { host: 'login', match: '/token', refuse: { number: 53003 } }
  await fetch(`${entra.origin}/_box/faults`, { method: 'POST', body: JSON.stringify(rule) })
  const refused = await byCode().catch(whyNotSignedIn)
  expect(refused).toMatch(/^access_denied\n.*without --device-code/)
})
