import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { proxy } from '@/proxy'

const own = 'http://127.0.0.1:3000'

function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  const request = new NextRequest(own + path, { method, headers: { host: '127.0.0.1:3000', ...headers } })
  const response = proxy(request)
  return { response, policy: response.headers.get('content-security-policy') ?? '' }
}

/** What the page gets to see of a request header. */
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`)

test('every page has a policy of its own nonce, without anything unsafe', () => {
  const { response, policy } = ask('/staff/connections?stage=connected')
  const nonce = passedOn(response, 'x-nonce') ?? ''
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`)
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`)
  expect(policy).not.toContain('unsafe')
  expect(passedOn(response, 'content-security-policy')).toBe(policy)
  expect(ask('/').policy).not.toBe(policy)
})

test('forms may lead to Microsoft’s login and nowhere else', () => {
  expect(ask('/').policy).toContain(`form-action 'self' ${process.env.ENTRA_LOGIN_URL}; frame-ancestors 'none'`)
})

test('what a client says in our headers is overwritten', () => {
  const forged = { 'x-nonce': 'known', 'x-current-path': '//evil.example', 'content-security-policy': `'nonce-known'` }
  const { response, policy } = ask('/join/abc', { headers: forged })
  expect(policy).not.toContain('known')
  expect(passedOn(response, 'x-nonce')).not.toBe('known')
  expect(passedOn(response, 'x-current-path')).toBe('/join/abc')
})

test.each([[{}], [{ origin: 'null' }], [{ origin: 'https://evil.example' }]])(
  'a POST with %j is not let near a page',
  (headers) => {
    const { response } = ask('/staff/sign-in', { method: 'POST', headers })
    expect(response.status).toBe(403)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('only what a program reports with a token of its own may come without a page of ours', () => {
  expect(ask('/api/proof', { method: 'POST' }).response.status).toBe(200)
  for (const path of ['/api/proof/', '/api/proofs', '/api/runs/x/events']) {
    expect(ask(path, { method: 'POST' }).response.status).toBe(403)
  }
})

test('another host name is misdirected, except for who asks whether we live', () => {
  expect(ask('/staff', { headers: { host: 'evil.example' } }).response.status).toBe(421)
  expect(
    ask('/staff', { headers: { host: 'evil.example', 'x-forwarded-host': '127.0.0.1:3000' } }).response.status,
  ).toBe(421)
  expect(ask('/api/health', { headers: { host: '10.0.0.7:3000' } }).response.status).toBe(200)
})

test('every answer says how it may be used', () => {
  const { headers } = ask('/').response
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
  })
  expect(headers.has('strict-transport-security')).toBe(false) // plain http, on this machine
})
