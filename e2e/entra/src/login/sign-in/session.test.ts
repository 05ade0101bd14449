import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { titleOf } from '../../clients/walk-through'
import { portalClients } from '../../world/applications/portal'
import { accountCalled } from '../directory/accounts'
import { askToken, authorizeUrl, claimsIn, redemption, redirectUri } from '../testing/code-flow'

const oscar = 'oscar.claes@spencer.example'

/** A browser that keeps its cookie, in which Oscar of Spencer's staff signs in. */
async function scene() {
  const clock = { now: Date.parse('2026-11-28T10:00:00Z') }
  const box = await createBox({ now: () => clock.now })
  const { clientId: client_id, clientSecret: client_secret, tenantId } = portalClients(box.world).staff
  const account = accountCalled(box.world, oscar)?.oid ?? ''
  const jar = { cookie: '' }
  const open = async (address: string, pressed?: Record<string, string>) => {
    const form = pressed && { method: 'POST', body: new URLSearchParams(pressed) }
    const response = await box.fetch(address, { headers: jar, redirect: 'manual', ...form })
    for (const set of response.headers.getSetCookie()) jar.cookie = set.split(';')[0] ?? ''
    return response
  }
  const address = (more: Record<string, string> = {}) =>
    authorizeUrl(box, tenantId, { client_id, scope: 'openid profile', ...more })
  const tokenOf = async (response: Response) => {
    const code = new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? ''
    const { answer } = await askToken(box, tenantId, { ...redemption(code), client_id, client_secret })
    return claimsIn(answer.id_token)
  }
  const signIn = async (more?: Record<string, string>) => tokenOf(await open(address(more), { account }))
  const leave = (more: Record<string, string>) =>
    open(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/logout?${new URLSearchParams(more)}`)
  return { clock, jar, open, address, tokenOf, signIn, leave }
}

test('a session goes on with its moment and its id, until an application wants it fresher', async () => {
  const { clock, open, address, tokenOf, signIn } = await scene()
  const first = await signIn()
  expect(first.auth_time).toBe(clock.now / 1000)
  clock.now += 60_000
  const { auth_time, sid } = first
  expect(await tokenOf(await open(address()))).toMatchObject({ auth_time, sid })
  expect(await tokenOf(await open(address({ max_age: '61' })))).toMatchObject({ auth_time, sid })
  const fresh: Record<string, string>[] = [{ prompt: 'login' }, { max_age: '30' }, { max_age: '0' }]
  for (const more of fresh) {
    clock.now += 60_000
    expect(titleOf(await (await open(address(more))).text())).toBe('Pick an account')
    expect((await signIn(more)).auth_time).toBe(clock.now / 1000)
  }
})

test('who signs out is asked for an account again, whatever cookie the browser still sends', async () => {
  const { jar, open, address, signIn, leave } = await scene()
  const { login_hint } = await signIn()
  const before = jar.cookie
  await leave({ post_logout_redirect_uri: redirectUri, logout_hint: String(login_hint) })
  for (const cookie of [jar.cookie, before]) {
    jar.cookie = cookie
    expect(titleOf(await (await open(address())).text())).toBe('Pick an account')
    expect((await open(address({ prompt: 'none' }))).headers.get('location')).toContain('error=login_required')
  }
})

test('the applications that were entered are told the session’s id and nothing else, then the way back is followed', async () => {
  const { signIn, leave } = await scene()
  const { sid } = await signIn()
  const told = await leave({ post_logout_redirect_uri: redirectUri, state: 'some-state' })
  const frames = [...(await told.text()).matchAll(/<iframe src="([^"]+)"/g)].map(([, src]) => src)
  expect(frames).toEqual([`http://127.0.0.1:3000/auth/front-channel-logout?sid=${sid}`])
  expect(told.headers.get('content-security-policy')).toContain('frame-src http://127.0.0.1:3000')
  expect(told.headers.get('refresh')).toBe(`2; url=${redirectUri}?state=some-state`)
})

test('an address that nobody registered is not followed', async () => {
  const { signIn, leave } = await scene()
  await signIn()
  for (const address of ['https://evil.example/', 'http://127.0.0.1:3000/staff']) {
    const response = await leave({ post_logout_redirect_uri: address })
    expect([response.status, response.headers.get('location'), response.headers.get('refresh')]).toEqual([
      200,
      null,
      null,
    ])
    expect(await response.text()).not.toContain(address)
  }
})
