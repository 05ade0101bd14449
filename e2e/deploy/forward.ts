import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** Where a portal listens, and the connections to it that are kept, as proxies do. */
export type Onward = { port: number; agent: Agent }

type Asked = {
  incoming: IncomingMessage
  body: Buffer
  outgoing: ServerResponse
  /** Whoever asked is answered so, or only with half of it. */
  failed: (how: number | 'cut off') => void
}

/** @returns the status that was answered; 0 where nobody waits for it any more */
export async function firstThere(portals: Onward[], asked: Asked): Promise<number> {
  for (const portal of portals) {
    const status = await forward(portal, asked)
    if (status !== 'refused') return status
  }
  asked.failed(503)
  asked.outgoing.writeHead(503).end()
  return 503
}

/** Once it is connected nothing is sent a second time. */
function forward({ port, agent }: Onward, { incoming, body, outgoing, failed }: Asked): Promise<number | 'refused'> {
  const { method, url, headers } = incoming
  return new Promise((resolve) => {
    const onward = request({ host: '127.0.0.1', port, agent, method, path: url, headers: endToEnd(headers) })
    outgoing.once('close', () => {
      onward.destroy()
      resolve(0)
    })
    onward.once('error', (error: NodeJS.ErrnoException) => {
      if (outgoing.destroyed) return
      if (error.code === 'ECONNREFUSED') return resolve('refused')
      failed(502)
      if (!outgoing.headersSent) outgoing.writeHead(502).end()
      resolve(502)
    })
    onward.once('response', (answer) => {
      const status = answer.statusCode ?? 502
      if (status >= 500) failed(status)
      outgoing.writeHead(status, endToEnd(answer.headers))
      answer.once('error', () => {
        if (outgoing.destroyed) return
        failed('cut off')
        outgoing.destroy()
      })
      answer.pipe(outgoing)
      resolve(status)
    })
    onward.end(body)
  })
}

/** Without what is said of one connection alone. Source: RFC 9110 §7.6.1. */
function endToEnd({ connection: _, 'keep-alive': __, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders {
  return headers
}
