import { once } from 'node:events'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '@/e2e/harness/free-port'
import { certificateFor } from './certificate'
import { aPortal } from './portal'
import { type ReverseProxy, startCaddy, startNginx } from './proxies'

const host = 'connect.spencer.example'
const folder = mkdtempSync(path.join(tmpdir(), 'spencer-proxy-'))
const { certificate, key } = certificateFor(host, folder)
const ca = readFileSync(certificate)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As long as those in our links. */
const token = 'tokenAtokenBtokenCtokenDtokenEtokenFtokenG0'
const app = path.join(import.meta.dirname, '..', '..', 'app')
/** Where a page or route takes one; a handoff's key stands behind a `#`, which some mail servers rewrite into the path. */
const before = [...globSync('**/[[]token]', { cwd: app }).map((folder) => `/${path.dirname(folder)}/`), '/handoff/']
const addresses = before.flatMap((start) => [
  ...[start + token, `${start}${token}/more`, `${start}id%23${token}`],
  `/${start}${token}`,
])

describe.each([
  ['nginx', startNginx],
  ['Caddy', startCaddy],
])('%s, with the file that we document', (name, start) => {
  const own = path.join(folder, name)
  let port: number
  let portal: Awaited<ReturnType<typeof aPortal>>
  let proxy: ReverseProxy

  beforeAll(async () => {
    mkdirSync(own)
    port = await freePort()
    portal = await aPortal(`https://${host}/join/${token}`)
    proxy = await start({ host, folder: own, port, portals: [portal.port, portal.port], certificate, key })
  })

  afterAll(async () => {
    await proxy?.stop()
    portal?.stop()
  })

  async function ask(address: string, { method = 'GET', headers = {} } = {}): Promise<IncomingMessage> {
    const to = { host: '127.0.0.1', servername: host, port, ca, agent: false }
    const asking = request({ ...to, path: address, method, headers: { host, ...headers } }).end()
    const [answer] = await once(asking, 'response')
    return answer
  }

  test('the portal hears from the proxy alone who asks, for which host and how', async () => {
    const claimed = { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' }
    const answer = await ask('/staff', { headers: claimed })
    expect(answer.resume().statusCode).toBe(200)
    expect(portal.seen.at(-1)?.headers).toMatchObject({
      host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': host,
      'x-forwarded-proto': 'https',
    })
  })

  test('a port that people type is part of the name it is for', async () => {
    const answer = await ask('/staff', { headers: { host: `${host}:8443` } })
    expect(answer.resume().statusCode).toBe(200)
    expect(portal.seen.at(-1)?.headers).toMatchObject({ host: `${host}:8443`, 'x-forwarded-host': `${host}:8443` })
  })

  test('TRACE is refused, and the portal hears nothing of it', async () => {
    const answer = await ask('/staff', { method: 'TRACE', headers: { cookie: 'session=secret' } })
    expect(answer.resume().statusCode).toBe(405)
    expect(portal.seen.filter(({ method }) => method === 'TRACE')).toEqual([])
  })

  test('progress arrives as it happens', { timeout: 60_000 }, async () => {
    const answer = await ask('/stream')
    const [first] = await once(answer, 'data')
    expect(String(first)).toBe('data: first\n\n')
    portal.goOn()
    const [second] = await once(answer, 'data')
    expect(String(second)).toBe('data: second\n\n')
  })

  test('no token is written down, whether the portal answers or is away', async () => {
    const from = { referer: `https://${host}/join/${token}`, 'next-url': `/join/${token}` }
    const everything = async () => {
      for (const answer of await Promise.all([
        ...addresses.map((address) => ask(address)),
        ...addresses.map((address) => ask(`${address}?again=${token}`, { method: 'POST' })),
        ask('/staff/audit', { headers: from }),
        ask(`/auth/callback?code=${token}`),
        ask('/leads'),
      ]))
        answer.resume()
    }
    await everything()
    portal.stop()
    expect((await ask('/staff/settings', { headers: from })).resume().statusCode).toBe(502)
    await everything()
    await proxy.stop()
    const written = proxy.written()
    for (const address of [...before, '/staff/audit', '/auth/callback', '/leads']) expect(written).toContain(address)
    expect(written).toContain('502')
    expect(written).not.toContain(token)
  })
})
