import { expect, test } from 'vitest'
import { createBox } from '../box'
import { startEntra } from '../start-entra'

const keys = 'https://login.microsoftonline.com/common/discovery/v2.0/keys'

async function add(box: { fetch: typeof fetch }, rule: unknown) {
  const response = await box.fetch('https://box/_box/faults', { method: 'POST', body: JSON.stringify(rule) })
  return response.status
}

test('a rule skips, strikes so many times, and leaves the others alone', async () => {
  const box = await createBox()
  await add(box, { host: 'login', match: 'keys$', skip: 1, times: 2, status: 429, headers: { 'retry-after': '3' } })
  const statuses = []
  for (let turn = 0; turn < 4; turn++) statuses.push((await box.fetch(keys)).status)
  expect(statuses).toEqual([200, 429, 429, 200])
  expect(box.requests.map(({ status }) => status)).toEqual(statuses)
})

test('a rule for one tenant spares the rest, and nonsense is refused', async () => {
  const box = await createBox()
  expect(await add(box, { tenant: 'contoso', times: 9, status: 503 })).toBe(201)
  const about = (domain: string) => box.fetch(`https://login/${domain}/v2.0/.well-known/openid-configuration`)
  expect((await about('contoso.com')).status).toBe(503)
  expect((await about('fabrikam.com')).status).toBe(200)
  expect(await add(box, { match: '(' })).toBe(400)
})

test('a cut connection looks like one, in the process and over a port', async () => {
  const { box, origin, close } = await startEntra()
  await add(box, { times: 2, reset: true })
  const broken = { name: 'TypeError', cause: { code: 'ECONNRESET' } }
  await expect(box.fetch(keys)).rejects.toMatchObject(broken)
  await expect(fetch(`${origin}/common/discovery/v2.0/keys`)).rejects.toMatchObject({ name: 'TypeError' })
  expect((await fetch(`${origin}/common/discovery/v2.0/keys`)).status).toBe(200)
  await close()
})

test('who gives up waiting is let go', async () => {
  const box = await createBox()
  await add(box, { delayMs: 300 })
  await expect(box.fetch(keys, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' })
})
