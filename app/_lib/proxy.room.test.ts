import { NextRequest } from 'next/server'
import { afterAll, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { settleOwnActions } from '@/lib/own-actions'
import { settleOwnFiles } from '@/lib/own-files'
import { proxy } from '@/proxy'

afterAll(closeDb)

const own = 'http://127.0.0.1:3000'

async function ask(
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: FormData } = {},
) {
  const request = new NextRequest(own + path, { method, headers: { host: '127.0.0.1:3000', ...headers }, body })
  const response = await proxy(request)
  return { response, policy: response.headers.get('content-security-policy') ?? '' }
}

/** What the page gets to see of a request header. */
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`)

test('every page has a policy of its own nonce, without anything unsafe', async () => {
  const { response, policy } = await ask('/staff/connections?stage=connected')
  const nonce = passedOn(response, 'x-nonce') ?? ''
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`)
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`)
  expect(policy).not.toContain('unsafe')
  expect(passedOn(response, 'content-security-policy')).toBe(policy)
  expect((await ask('/')).policy).not.toBe(policy)
})

test('forms may lead to Microsoft’s login and nowhere else', async () => {
  expect((await ask('/')).policy).toContain(`form-action 'self' ${process.env.ENTRA_LOGIN_URL}; frame-ancestors 'none'`)
})

test('what a client says in our headers is overwritten', async () => {
  const forged = { 'x-nonce': 'known', 'x-current-path': '//evil.example', 'content-security-policy': `'nonce-known'` }
  const { response, policy } = await ask('/join/abc', { headers: forged })
  expect(policy).not.toContain('known')
  expect(passedOn(response, 'x-nonce')).not.toBe('known')
  expect(passedOn(response, 'x-current-path')).toBe('/join/abc')
})

test('a press of another build reaches no action: Next is told of no form, and the page of what was typed', async () => {
  settleOwnActions([])
  const body = new FormData()
  body.append(`$ACTION_ID_7f${'0'.repeat(40)}`, '')
  body.append('appName', 'Spencer, naïef')
  body.append('secret', 'abc8Q~')
  const headers = { origin: own, 'x-outdated-page': 'forged' }
  const { response } = await ask('/connect/x/review', { method: 'POST', headers, body })
  expect(response.headers.get('x-middleware-override-headers')?.split(',')).not.toContain('content-type')
  const kept = { typed: { appName: 'Spencer, naïef' }, isWithheld: true }
  expect(passedOn(response, 'x-outdated-page')).toBe(encodeURIComponent(JSON.stringify(kept)))

  const opened = await ask('/connect/x/review', { headers: { 'x-outdated-page': 'forged' } })
  expect(passedOn(opened.response, 'x-outdated-page')).toBeNull()
})

test('a stylesheet of another build is asked for elsewhere, so often and no more, and nothing keeps that', async () => {
  settleOwnFiles(['/_next/static/chunks/own.css'])
  const { response, policy } = await ask('/_next/static/chunks/another.css')
  expect([response.status, response.headers.get('location')]).toEqual([
    307,
    `${own}/_next/static/chunks/another.css?asked=1`,
  ])
  expect([response.headers.get('cache-control'), policy]).toEqual(['no-store', expect.stringContaining(`'none'`)])
  expect((await ask('/_next/static/chunks/another.css?asked=9')).response.status).toBe(200)
  expect((await ask('/_next/static/chunks/own.css')).response.status).toBe(200)
})

test.each([[{}], [{ origin: 'null' }], [{ origin: 'https://evil.example' }]])(
  'a POST with %j is not let near a page',
  async (headers) => {
    const { response } = await ask('/staff/sign-in', { method: 'POST', headers })
    expect(response.status).toBe(403)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('only what a program reports with a token of its own may come without a page of ours', async () => {
  for (const path of ['/api/proof', '/api/mail-reports'])
    expect((await ask(path, { method: 'POST' })).response.status).toBe(200)
  for (const path of ['/api/proof/', '/api/proofs', '/api/runs/x/events']) {
    expect((await ask(path, { method: 'POST' })).response.status).toBe(403)
  }
})

test('another host name is misdirected, except for who asks whether we live', async () => {
  expect((await ask('/staff', { headers: { host: 'evil.example' } })).response.status).toBe(421)
  expect(
    (await ask('/staff', { headers: { host: 'evil.example', 'x-forwarded-host': '127.0.0.1:3000' } })).response.status,
  ).toBe(421)
  expect((await ask('/api/health', { headers: { host: '10.0.0.7:3000' } })).response.status).toBe(200)
})

test('every answer says how it may be used', async () => {
  const { headers } = (await ask('/')).response
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

test('whoever is turned away is in the audit once, without what the address opens', async () => {
  const token = 'q'.repeat(43)
  await ask(`/join/${token}`, { method: 'POST', headers: { origin: 'https://evil.example' } })
  await ask(`/api/calendar/feed/${token}?from=here`, { headers: { host: 'evil.example' } })
  const rows = await db().auditEntry.findMany({ orderBy: { seq: 'desc' }, take: 2 })
  expect(rows.map(({ action, data }) => ({ action, data }))).toEqual([
    { action: 'access.refused', data: { what: '/api/calendar/feed/…', why: 'host', network: 'unknown' } },
    { action: 'access.refused', data: { what: '/join/…', why: 'origin', network: 'unknown' } },
  ])
})

test('an answer that refuses has a policy too, and is kept nowhere', async () => {
  const { response, policy } = await ask('/staff', { headers: { host: 'evil.example' } })
  expect(policy).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-frame-options')).toBe('DENY')
})
