import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createBox } from '../box'
import { startEntra } from '../server/start-entra'

const keys = 'https://login.microsoftonline.com/common/discovery/v2.0/keys'

async function add(box: { fetch: typeof fetch }, rule: unknown) {
  const response = await box.fetch('https://box/_box/faults', { method: 'POST', body: JSON.stringify(rule) })
  return response.status
}

test('a rule skips, strikes so many times, and leaves the others alone', async () => {
  const box = await createBox()
  await add(box, { host: 'login', match: 'keys$', skip: 1, times: 2, status: 429, headers: { 'retry-after': 3 } })
  const statuses = []
  for (let turn = 0; turn < 4; turn++) statuses.push((await box.fetch(keys)).status)
  expect(statuses).toEqual([200, 429, 429, 200])
  expect(box.requests.map(({ status }) => status)).toEqual(statuses)
  const [rule] = await (await box.fetch('https://box/_box/faults')).json()
  expect(rule).toMatchObject({ seen: 4, struck: 2 })
})

test('a rule for one tenant, by any of its names, spares the rest', async () => {
  const box = await createBox()
  const [contoso] = Object.values(box.world.tenants)
  for (const name of ['contoso', 'Contoso.com', contoso?.id]) {
    expect(await add(box, { tenant: name, times: 9, status: 503 })).toBe(201)
    const about = (domain: string) => box.fetch(`https://login/${domain}/v2.0/.well-known/openid-configuration`)
    expect((await about('contoso.com')).status).toBe(503)
    expect((await about('fabrikam.com')).status).toBe(200)
    await box.fetch('https://box/_box/faults', { method: 'DELETE' })
  }
})

test.each([
  [{ match: '(', status: 500 }, 'match must be a regular expression, not "(".'],
  [{ host: 'mail', status: 500 }, 'host must be one of login, graph, not "mail".'],
  [{ status: 99 }, 'status must be a whole number from 200 to 599, not 99.'],
  [{ stauts: 500 }, /^stauts is not known; known here: id, host,/],
  [{ match: 'keys' }, /^The rule does nothing/],
  [{ tenant: 'nobody', status: 500 }, 'There is no tenant nobody.'],
  [[{ status: 500 }, { status: 500, chance: 2 }], 'rules[1].chance must be a number from 0 to 1, not 2.'],
  [{ inBatch: true, reset: true }, /^The rule is for steps of a batch/],
  ['a rule', 'What was sent must be an object, not "a rule".'],
])('%j is refused in words, and nothing of it is taken', async (rule, sentence) => {
  const box = await createBox()
  const response = await box.fetch('https://box/_box/faults', { method: 'POST', body: JSON.stringify(rule) })
  expect(response.status).toBe(400)
  const { error } = await response.json()
  if (typeof sentence === 'string') expect(error).toBe(sentence)
  else expect(error).toMatch(sentence)
  expect(box.rules).toEqual([])
})

test('a rule with a chance strikes the same requests in every run, others with another seed', async () => {
  const struck = async (seed: string) => {
    const box = await createBox()
    await add(box, { chance: 0.4, seed, status: 503 })
    const statuses = []
    for (let turn = 0; turn < 40; turn++) statuses.push((await box.fetch(keys)).status)
    return statuses
  }
  const first = await struck('one')
  expect(await struck('one')).toEqual(first)
  expect(await struck('two')).not.toEqual(first)
  expect(new Set(first)).toEqual(new Set([200, 503]))
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

test('a truncated answer promises its whole length on the wire and breaks off', async () => {
  const { box, origin, close } = await startEntra()
  const path = '/common/discovery/v2.0/keys'
  const whole = await (await fetch(`${origin}${path}`)).text()
  await add(box, { truncateAt: 20, times: 2 })
  const wire = await raw(Number(new URL(origin).port), `GET ${path} HTTP/1.1\r\nHost: box\r\n\r\n`)
  const [head = '', body = ''] = wire.split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1.1 200 /)
  expect(head.toLowerCase()).toContain(`content-length: ${whole.length}`)
  expect(body).toBe(whole.slice(0, 20))
  const response = await fetch(`${origin}${path}`)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
  await close()
})

test('a truncated answer breaks off in the process too, and a slow one comes whole', async () => {
  const box = await createBox()
  const whole = await (await box.fetch(keys)).text()
  await add(box, [{ truncateAt: 1_000_000 }, { trickleMs: 20 }])
  await expect((await box.fetch(keys)).text()).rejects.toThrow()
  expect(await (await box.fetch(keys)).text()).toBe(whole)
})

test('who gives up waiting is let go', async () => {
  const box = await createBox()
  await add(box, { delayMs: 300 })
  await expect(box.fetch(keys, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' })
})

/** What really comes over the wire until the other side hangs up. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.on('data', (bytes) => {
      received += bytes.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
  })
}
