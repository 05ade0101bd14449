import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { askAppToken } from '../../clients/tool'
import { claimsIn, staffIdToken, tenantOf } from '../../login/testing/code-flow'
import { truths } from '../table'
import { portalClients } from './portal'

const redirect = 'https://portal.example/auth/callback'

test('the registration for staff hears of sign-outs where the portal listens, that for customers does not', async () => {
  const addresses = async (portalRedirectUris?: string[]) => {
    const box = await createBox({ portalRedirectUris })
    const stored = truths(tenantOf(box, 'spencer').applications)
    return stored.map(({ entity }) => [entity.displayName, entity.web?.logoutUrl])
  }
  const expected = (origin: string) => [
    ['Spencer portal', null],
    ['Spencer portal for staff', `${origin}/auth/front-channel-logout`],
    ['Spencer sync', null],
  ]
  expect(await addresses()).toEqual(expected('http://127.0.0.1:3000'))
  expect(await addresses([redirect])).toEqual(expected('https://portal.example'))
})

test('the ID token of staff says when they signed in, in which session, and how to hint at them', async () => {
  const token = await staffIdToken(await createBox(), 'nele.smets@spencer.example')
  expect(token).toMatchObject({ acct: 0, upn: 'nele.smets@spencer.example', roles: ['Operator'] })
  expect(token).toMatchObject({
    auth_time: expect.any(Number),
    login_hint: expect.stringMatching(/^O\./),
    sid: expect.stringMatching(/^[\da-f-]{36}$/),
  })
})

test('the registration for staff may read the directory of its own tenant by itself', async () => {
  const box = await createBox()
  const { tenantId, clientId, clientSecret } = portalClients(box.world).staff
  const { access_token } = await askAppToken(box, tenantId, clientId, { client_secret: clientSecret })
  expect(claimsIn(access_token)).toMatchObject({ idtyp: 'app', tid: tenantId, roles: ['Directory.Read.All'] })
})
