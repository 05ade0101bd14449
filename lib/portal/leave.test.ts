import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { leaveGently } from './leave'

/** A server that answers at once, but for `/stream`, which ends when it is told to; and a proxy that keeps its connections. */
async function aPortal() {
  const ending = new AbortController()
  const noteAsked = leaveGently(ending.signal, 200)
  const streams: ServerResponse[] = []
  const server = createServer(({ url }, response) => {
    noteAsked(server, response)
    if (url !== '/stream') return response.end('here')
    response.write('begun')
    streams.push(response)
  })
  server.keepAliveTimeout = 65_000 // as the portal's
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  async function ask(path: string): Promise<IncomingMessage> {
    const [answer] = await once(request({ port, agent, path, method: 'POST' }).end(), 'response')
    return answer
  }
  async function said(path: string) {
    const answer = await ask(path)
    answer.resume()
    await once(answer, 'end')
    return answer.headers.connection
  }
  /** As SIGTERM does: ours first, then Next's. */
  function leave() {
    ending.abort()
    return once(server.close(), 'close')
  }
  return { ask, said, leave, streams }
}

test('D4: what is sent on a kept connection while the portal leaves is answered, and then it is gone', async () => {
  const { said, leave } = await aPortal()
  expect(await said('/')).toBe('keep-alive')
  const gone = leave()
  expect(await said('/')).toBe('close')
  await gone
})

test('D4: a connection that nothing more is sent on holds nobody for long', async () => {
  const { said, leave } = await aPortal()
  await said('/')
  await leave()
})

test('D4: nor does one whose stream ends after it was asked to leave', async () => {
  const { ask, leave, streams } = await aPortal()
  const answer = await ask('/stream')
  const gone = leave()
  streams[0]?.end()
  answer.resume()
  await gone
})
