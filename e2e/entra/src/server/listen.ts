import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isConnectionReset } from '../faults/strike'

type Handler = (request: Request) => Promise<Response>

export type Listening = { port: number; close(): Promise<void> }

/** Serves a handler on 127.0.0.1; port 0 takes a free one. */
export async function listen(handler: Handler, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    serve(handler, incoming, outgoing).catch((failure: unknown) => refuse(failure, incoming, outgoing))
  })
  server.keepAliveTimeout = 0 // nobody’s next request meets a connection that is being closed
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse) {
  const response = await handler(await requestOf(incoming))
  // Only an answer whose body comes slowly, or not whole, says its length beforehand.
  const isPoor = response.headers.has('content-length') && response.body !== null
  const body = isPoor ? null : Buffer.from(await response.arrayBuffer())
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.writeHead(response.status)
  if (body === null) await passOn(response, outgoing)
  else outgoing.end(incoming.method === 'HEAD' ? undefined : body)
}

/** Piece by piece; where the body breaks off the connection does too, after what came so far has left the machine. */
async function passOn(response: Response, outgoing: ServerResponse) {
  outgoing.flushHeaders()
  try {
    for await (const piece of response.body ?? []) {
      await new Promise((sent) => outgoing.write(piece, sent))
    }
    outgoing.end()
  } catch (failure) {
    if (!isConnectionReset(failure)) throw failure
    outgoing.socket?.destroySoon()
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  const bytes: Buffer[] = []
  for await (const chunk of incoming) bytes.push(chunk as Buffer)
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(bytes)
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`), {
    method,
    headers,
    body,
  })
}

/** A cut connection is cut for real; anything else is a fault of the box itself and said aloud. */
function refuse(failure: unknown, incoming: IncomingMessage, outgoing: ServerResponse) {
  if (isConnectionReset(failure)) {
    incoming.socket.resetAndDestroy()
    return
  }
  console.error(failure)
  if (outgoing.headersSent) outgoing.destroy()
  else outgoing.writeHead(500, { 'content-type': 'text/plain' }).end('The Entra box itself failed.')
}
