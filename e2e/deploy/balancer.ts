import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { firstThere, type Onward } from './forward'

/**
 * `errors`: what a person was answered that is nobody's wish, as *POST /staff/invite 502*, a script or stylesheet that is not there
 * included; `elsewhere`: how often one of another build was asked for again.
 */
type Carried = { requests: number; presses: number; elsewhere: number; errors: string[] }

export type Balancer = {
  carried: Carried
  /** From now on it is asked whether it is ready, and gets requests while it says so. */
  add(port: number): void
  remove(port: number): void
  untilReady(port: number): Promise<void>
  close(): Promise<void>
}

type Portal = Onward & { isReady: boolean }

const probeMilliseconds = 500

/**
 * One address before several portals, as a proxy is: requests go round those whose `/api/ready` answers 200. One that cannot
 * be connected to is passed over; what was sent is never sent again.
 */
export async function startBalancer(port: number): Promise<Balancer> {
  const portals = new Map<number, Portal>()
  const carried: Carried = { requests: 0, presses: 0, elsewhere: 0, errors: [] }
  const closing = new AbortController()
  let turn = 0
  const server = createServer((incoming, outgoing) => void carry(incoming, outgoing))

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url = '' } = incoming
    carried.requests += 1
    if (method === 'POST') carried.presses += 1
    const body = await buffer(incoming).catch(() => null)
    if (body === null) return // whoever asked has gone
    const told = `${method} ${url.split('?')[0]?.replace(/[\w-]{43}/g, '…')}`
    const ready = [...portals.values()].filter(({ isReady }) => isReady)
    turn += 1
    const inTurn = ready.map((_, index) => ready[(turn + index) % ready.length] as Portal)
    const asked = {
      incoming,
      body,
      outgoing,
      failed: (how: number | string) => void carried.errors.push(`${told} ${how}`),
    }
    const status = await firstThere(inTurn, asked)
    if (!url.startsWith('/_next/static/')) return
    if (status === 404) carried.errors.push(`${told} 404`)
    if (status === 307) carried.elsewhere += 1
  }

  async function probe(portal: Portal): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${portal.port}/api/ready`, {
      headers: { connection: 'close' },
      signal: closing.signal,
    }).catch(() => null)
    portal.isReady = answer?.status === 200
  }

  const probing = (async () => {
    while (!closing.signal.aborted) {
      await Promise.all([...portals.values()].map(probe))
      await delay(probeMilliseconds, undefined, { signal: closing.signal }).catch(() => null)
    }
  })()
  await once(server.listen(port, '127.0.0.1'), 'listening')

  return {
    carried,
    add: (each) => void portals.set(each, { port: each, agent: new Agent({ keepAlive: true }), isReady: false }),
    remove(each) {
      portals.get(each)?.agent.destroy()
      portals.delete(each)
    },
    async untilReady(each) {
      while (!portals.get(each)?.isReady) await delay(50, undefined, { signal: closing.signal })
    },
    async close() {
      closing.abort()
      await probing
      for (const { agent } of portals.values()) agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
