import { expect, test } from 'vitest'
import { createBox } from '../box'
import { askAppToken } from '../clients/tool'
import { authorizeUrl, redirectUri, tenantOf } from '../login/testing/code-flow'

async function add(box: { fetch: typeof fetch }, rule: unknown) {
  return (await box.fetch('https://box/_box/faults', { method: 'POST', body: JSON.stringify(rule) })).status
}

test('a sign-in is sent back to the application with the number that a rule says, once', async () => {
  const box = await createBox()
  await add(box, { host: 'login', match: '/authorize', refuse: { number: 530003 } })
  const address = authorizeUrl(box, 'contoso.com', { state: 'mine' })
  const response = await box.fetch(address, { redirect: 'manual' })
  const back = new URL(response.headers.get('location') ?? '')
  expect(back.href.startsWith(redirectUri)).toBe(true)
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    error: 'access_denied',
    state: 'mine',
    error_description: expect.stringMatching(
      /^AADSTS530003: Your device is required to be managed .* Trace ID: \S+ Correlation ID: \S+ Timestamp: \S+ \S+Z$/,
    ),
  })
  expect((await box.fetch(address, { redirect: 'manual' })).status).toBe(200)
})

test('the token endpoint refuses in its own words, and the rule may say others', async () => {
  const box = await createBox()
  const { id } = tenantOf(box, 'contoso')
  await add(box, { host: 'login', match: 'token$', refuse: { number: 7000112 } })
  await add(box, { host: 'login', match: 'token$', refuse: { number: 12345, error: 'invalid_client', text: 'Odd.' } })
  const ask = () => askAppToken(box, id, crypto.randomUUID(), { client_secret: 'none' })
  expect(await ask()).toMatchObject({ status: 400, error: 'unauthorized_client', error_codes: [7000112] })
  expect(await ask()).toMatchObject({
    status: 401,
    error: 'invalid_client',
    error_description: expect.stringMatching(/^AADSTS12345: Odd\. /),
  })
})

test('only the login host refuses by such numbers', async () => {
  const box = await createBox()
  expect(await add(box, { refuse: { number: 53003 } })).toBe(400)
  expect(await add(box, { host: 'login', refuse: { number: 53003.5 } })).toBe(400)
})

test('every answer tells the time of the box’s own clock', async () => {
  const now = Date.parse('2026-11-28T09:00:00Z')
  const box = await createBox({ now: () => now })
  const { id } = tenantOf(box, 'contoso')
  await add(box, { host: 'login', match: 'keys$', status: 503 })
  const host = 'https://login.microsoftonline.com'
  const urls = [`${host}/${id}/discovery/v2.0/keys`, `${host}/${id}/v2.0/.well-known/openid-configuration`]
  for (const url of [...urls, 'https://graph.microsoft.com/v1.0/me'])
    expect((await box.fetch(url)).headers.get('date')).toBe('Sat, 28 Nov 2026 09:00:00 GMT')
})
