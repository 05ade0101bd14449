import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '@/e2e/harness/free-port'
import { startBalancer } from './balancer'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** Ready for as long as it listens; counts what else it was asked. */
async function aPortal(answer: RequestListener) {
  const portal = { port: 0, asked: 0, stop: () => {} }
  const server = createServer((request, response) => {
    if (request.url === '/api/ready') return response.end()
    portal.asked += 1
    answer(request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  portal.port = (server.address() as AddressInfo).port
  portal.stop = () => {
    server.close()
    server.closeAllConnections()
  }
  ends.push(portal.stop)
  return portal
}

async function inFrontOf(...portals: { port: number }[]) {
  const port = await freePort()
  const balancer = await startBalancer(port)
  ends.push(balancer.close)
  for (const each of portals) balancer.add(each.port)
  for (const each of portals) await balancer.untilReady(each.port)
  const press = async () => (await fetch(`http://127.0.0.1:${port}/press`, { method: 'POST', body: 'x' })).status
  return { balancer, press }
}

test('requests go round, and past a portal that nobody can connect to', async () => {
  const [one, other] = [await aPortal((_, response) => response.end()), await aPortal((_, response) => response.end())]
  const { balancer, press } = await inFrontOf(one, other)
  for (let turn = 0; turn < 4; turn++) expect(await press()).toBe(200)
  expect([one.asked, other.asked]).toEqual([2, 2])
  one.stop()
  for (let turn = 0; turn < 2; turn++) expect(await press()).toBe(200)
  expect([one.asked, other.asked]).toEqual([2, 4])
  expect(balancer.carried).toEqual({ requests: 6, presses: 6, elsewhere: 0, errors: [] })
})

test('what was sent to a portal that goes without an answer is sent to nobody else, and counted', async () => {
  const [one, other] = [
    await aPortal((request) => request.socket.destroy()),
    await aPortal((request) => request.socket.destroy()),
  ]
  const { balancer, press } = await inFrontOf(one, other)
  expect(await press()).toBe(502)
  expect(one.asked + other.asked).toBe(1)
  expect(balancer.carried.errors).toEqual(['POST /press 502'])
})

test('an answer that breaks off is counted too', async () => {
  const portal = await aPortal((request, response) => {
    response.writeHead(200, { 'content-length': 10 }).write('half')
    setImmediate(() => request.socket.destroy())
  })
  const { balancer, press } = await inFrontOf(portal)
  await press().catch(() => null)
  await expect.poll(() => balancer.carried.errors).toEqual(['POST /press cut off'])
})
