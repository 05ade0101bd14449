import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Box, createBox } from '../../box'
import { titleOf, walkThrough } from '../../clients/walk-through'
import { register } from '../../world/applications/registration'
import { write } from '../../world/table'
import { accountCalled } from '../directory/accounts'
import { authorizeUrl, claimsIn, post, redirectUri, tenantOf, verifier } from '../testing/code-flow'

const jan = { as: 'jan.peeters@contoso.com' }

/** An application of Contoso whose registration is changed as a test needs. */
async function scene(change: object = {}) {
  const box = await createBox()
  const contoso = tenantOf(box, 'contoso')
  const stored = register(contoso, {
    displayName: 'Page',
    audience: 'AzureADMyOrg',
    redirectUris: [redirectUri],
    scopes: ['User.Read'],
  })
  Object.assign(stored.entity, change)
  write(contoso.applications, stored.entity.id ?? '', stored, 0)
  const client_id = stored.entity.appId ?? ''
  const address = (more: Record<string, string>) => authorizeUrl(box, contoso.id, { client_id, ...more })
  return { box, contoso, client_id, address }
}

const implicit = {
  web: {
    redirectUris: [redirectUri],
    implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: true },
  },
}

async function signedInCookie(box: Box, address: string, as: string): Promise<string> {
  const account = accountCalled(box.world, as)?.oid ?? ''
  const pressed = new URLSearchParams({ account, consent: 'accept', factor: 'approved' })
  const response = await box.fetch(address, { method: 'POST', body: pressed, redirect: 'manual' })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function silently(box: Box, address: string, cookie = ''): Promise<URLSearchParams> {
  const response = await box.fetch(`${address}&prompt=none`, { headers: { cookie }, redirect: 'manual' })
  return new URL(response.headers.get('location') ?? '').searchParams
}

test('tokens come straight from the authorize endpoint only where the registration allows it', async () => {
  const strict = await scene()
  const refused = await walkThrough(strict.box, strict.address({ response_type: 'code id_token' }), jan)
  const fields = new URLSearchParams(refused.hash.slice(1))
  expect(fields.get('error')).toBe('unsupported_response_type')
  expect(fields.get('error_description')).toMatch(/^AADSTS700054: response_type 'id_token' is not enabled/)
  const bare = await walkThrough(strict.box, strict.address({ response_type: 'token' }), jan)
  expect(new URLSearchParams(bare.hash.slice(1)).get('error_description')).toMatch(
    /^AADSTS700051: response_type 'token' is not enabled/,
  )

  const { box, address } = await scene(implicit)
  const back = await walkThrough(box, address({ response_type: 'code id_token token' }), jan)
  const given = Object.fromEntries(new URLSearchParams(back.hash.slice(1)))
  const half = (text = '') => createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url')
  expect(claimsIn(given.id_token)).toMatchObject({
    nonce: 'some-nonce',
    c_hash: half(given.code),
    at_hash: half(given.access_token),
  })
  expect(given).toMatchObject({ token_type: 'Bearer', expires_in: '3599', state: 'some-state' })
})

test('the answer travels as the application wants it, but no token in a query', async () => {
  const { box, address } = await scene(implicit)
  const account = accountCalled(box.world, jan.as)?.oid ?? ''
  const body = new URLSearchParams({ account, consent: 'accept' })
  const posted = await box.fetch(address({ response_mode: 'form_post' }), { method: 'POST', body })
  expect(await posted.text()).toMatch(
    /<form method="post" action="http:\/\/127\.0\.0\.1:3000[^>]*>\s*<input type="hidden" name="code"/,
  )
  const fragment = await walkThrough(box, address({ response_mode: 'fragment' }), jan)
  expect(new URLSearchParams(fragment.hash.slice(1)).get('code')).toBeTruthy()
  const wrong = await box.fetch(address({ response_mode: 'query', response_type: 'id_token' }))
  expect(await wrong.text()).toContain('AADSTS70007')
})

test('a silent request hears what a page would have asked', async () => {
  const { box, address } = await scene()
  expect((await silently(box, address({}))).get('error')).toBe('login_required')
  const cookie = await signedInCookie(box, address({}), jan.as)
  expect((await silently(box, address({}), cookie)).get('code')).toBeTruthy()
  const more = await silently(box, address({ scope: 'openid User.ReadBasic.All' }), cookie)
  expect(more.get('error')).toBe('interaction_required')
  expect(more.get('error_description')).toMatch(/^AADSTS65001/)
  const other = await silently(box, address({ login_hint: 'emma.willems@contoso.com' }), cookie)
  expect(other.get('error_description')).toMatch(/^AADSTS50058/)
})

test('a silent request of a session that no longer satisfies the tenant gets a claims challenge', async () => {
  const { box, contoso, address } = await scene()
  const cookie = await signedInCookie(box, address({}), jan.as)
  const person = contoso.people[accountCalled(box.world, jan.as)?.oid ?? '']
  if (person) person.challenge = 'mfa'
  const challenged = await silently(box, address({}), cookie)
  expect(challenged.get('error_description')).toMatch(/^AADSTS50076/)
  expect(JSON.parse(challenged.get('claims') ?? '{}')).toHaveProperty('access_token.capolids.essential', true)
  if (person) person.challenge = 'blocked'
  expect((await silently(box, address({}), cookie)).get('error_description')).toMatch(/^AADSTS53003/)
})

test('`prompt=admin_consent` asks an administrator for everybody, and nobody else', async () => {
  const { box, address } = await scene()
  await expect(walkThrough(box, address({ prompt: 'admin_consent' }), jan)).rejects.toThrow('Need admin approval')
  const account = accountCalled(box.world, 'marie.dubois@contoso.com')?.oid ?? ''
  const body = new URLSearchParams({ account })
  const page = await (await box.fetch(address({ prompt: 'admin_consent' }), { method: 'POST', body })).text()
  expect(page).toContain('for all users in Contoso')
})

test('a name may be typed, and a name nobody has is said so', async () => {
  const { box, address } = await scene()
  const type = async (login: string) =>
    titleOf(await (await box.fetch(address({}), { method: 'POST', body: new URLSearchParams({ login }) })).text())
  expect(await type(' Jan.Peeters@contoso.com ')).toBe('Permissions requested')
  expect(await type('nobody@contoso.com')).toBe('Sign in')
})

test('a page of scripts and an installed application redeem without a secret, and never with one', async () => {
  const spa = 'https://spa.example/callback'
  const all = await scene({ spa: { redirectUris: [spa] }, publicClient: { redirectUris: ['http://localhost'] } })
  const redeem = async (redirect_uri: string, more: Record<string, string>, headers: Record<string, string> = {}) => {
    const code = (await walkThrough(all.box, all.address({ redirect_uri }), jan)).searchParams.get('code') ?? ''
    const grant = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier }
    return post(
      all.box,
      `${all.contoso.id}/oauth2/v2.0/token`,
      { client_id: all.client_id, ...grant, ...more },
      headers,
    )
  }
  expect((await redeem('http://localhost:49152', {})).status).toBe(200)
  expect((await redeem('http://localhost:49152/', { client_secret: 'any' })).answer.error_codes).toEqual([700025])
  const origin = 'https://spa.example'
  expect((await redeem(spa, {}, { origin })).status).toBe(200)
  expect((await redeem(spa, {})).answer.error_codes).toEqual([9002327])
  expect((await redeem('http://localhost:49152', {}, { origin })).answer.error_codes).toEqual([9002326])
  expect((await redeem(redirectUri, {})).answer.error_codes).toEqual([7000218])
})

test('the older authorize endpoint takes a resource, and its code is good at either token endpoint', async () => {
  const { box } = await scene()
  const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'
  const address = new URL('https://login.microsoftonline.com/common/oauth2/authorize')
  const redirect_uri = 'http://localhost:8400'
  const resource = 'https://graph.microsoft.com'
  const asked = { response_type: 'code', client_id: azureCli, redirect_uri, resource, prompt: 'select_account' }
  address.search = new URLSearchParams(asked).toString()
  for (const [endpoint, more] of [
    ['oauth2/token', { resource }],
    ['oauth2/v2.0/token', { scope: `${resource}/.default` }],
  ] as const) {
    const code = (await walkThrough(box, address.href, jan)).searchParams.get('code') ?? ''
    const grant = { grant_type: 'authorization_code', code, redirect_uri, client_id: azureCli, ...more }
    const { answer } = await post(box, `common/${endpoint}`, grant)
    expect(claimsIn(answer.access_token)).toMatchObject({ aud: resource, name: 'Jan Peeters' })
    expect(answer.refresh_token).toBeTruthy()
  }
})

test('leaving tells the applications that were entered, and follows only registered addresses', async () => {
  const { box, address } = await scene({ web: { redirectUris: [redirectUri], logoutUrl: 'https://page.example/bye' } })
  const logout = 'https://login.microsoftonline.com/common/oauth2/v2.0/logout'
  const leave = async (back: string, cookie = '') => {
    const target = `${logout}?${new URLSearchParams({ post_logout_redirect_uri: back })}`
    return box.fetch(target, { headers: { cookie }, redirect: 'manual' })
  }
  expect((await leave('https://evil.example/')).headers.get('location')).toBeNull()
  expect((await leave(redirectUri)).headers.get('location')).toBe(redirectUri)
  const told = await leave(redirectUri, await signedInCookie(box, address({}), jan.as))
  expect(await told.text()).toMatch(/<iframe src="https:\/\/page\.example\/bye\?sid=[\da-f-]{36}" title/)
  expect(told.headers.get('refresh')).toContain(redirectUri)
})
