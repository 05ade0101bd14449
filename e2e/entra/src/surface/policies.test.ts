import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { type Box, createBox } from '../box'
import { tool } from '../clients/tool'

const change = (box: Box, policies: object) =>
  box.fetch('https://box/_box/settings', {
    method: 'POST',
    body: JSON.stringify({ tenants: { contoso: { policies } } }),
  })

const secretsWith = (restriction: object) => ({
  defaultAppManagementPolicy: { isEnabled: true, applicationRestrictions: { passwordCredentials: [restriction] } },
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('what a tenant’s policy says changes while the box runs, and is what it refuses by', async () => {
  const box = await createBox()
  const { send } = await tool(box, 'contoso')
  const { id } = (await (await send('POST', '/applications', { displayName: 'x' })).json()) as Application
  const add = async (endDateTime: string) => {
    const answer = await send('POST', `/applications/${id}/addPassword`, { passwordCredential: { endDateTime } })
    return [answer.status, ((await answer.json()) as { error?: { code: string } }).error?.code]
  }
  const longest = secretsWith({ restrictionType: 'passwordLifetime', maxLifetime: 'P90D' })
  expect((await change(box, longest)).status).toBe(200)
  expect(await add(inDays(91))).toEqual([400, 'CredentialInvalidLifetimeAsPerAppPolicy'])
  expect(await add(inDays(89))).toEqual([200, undefined])
  await change(box, secretsWith({ restrictionType: 'passwordAddition' }))
  expect(await add(inDays(1))).toEqual([400, 'CredentialTypeNotAllowedAsPerAppPolicy'])
  await change(box, { defaultAppManagementPolicy: { isEnabled: false } })
  expect(await add(inDays(700))).toEqual([200, undefined])
})

test.each([
  [{ passwordPolicy: {} }, 'tenants.contoso.policies.passwordPolicy is not known; known here: authorizationPolicy,'],
  [
    secretsWith({ restrictionType: 'passwordLifetime' }),
    "tenants.contoso.policies.defaultAppManagementPolicy: Invalid value specified for property 'maxLifetime'",
  ],
])('a policy that Graph would refuse is refused, and nothing of it is taken: %o', async (policies, sentence) => {
  const box = await createBox()
  const before = structuredClone(box.world)
  const refused = await change(box, { authorizationPolicy: { allowedToUseSSPR: false }, ...policies })
  expect(refused.status).toBe(400)
  expect((await refused.json()).error).toContain(sentence)
  expect(box.world).toEqual(before)
})
