import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'

export type TlsProxy = { address: string; hosts: string[]; close(): Promise<void> }

/**
 * What stands between a client and the box when the client believes in Microsoft's host names: an HTTP proxy that takes
 * every tunnel to itself, ends TLS there, and passes the requests on with the headers a reverse proxy adds. `hosts` is
 * whom the clients asked for.
 */
export async function startTlsProxy(
  origin: string,
  identity: { privateKey: string; certificate: string },
): Promise<TlsProxy> {
  const hosts: string[] = []
  const tls = createTlsServer({ key: identity.privateKey, cert: identity.certificate }, (incoming, outgoing) =>
    passOn(origin, incoming, outgoing),
  )
  const proxy = createServer()
  const open = new Set<Socket>()
  proxy.on('connection', (socket) => open.add(socket))
  proxy.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    hosts.push(incoming.url ?? '')
    socket.on('error', () => socket.destroy())
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    tls.emit('connection', socket)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    hosts,
    close: async () => {
      for (const socket of open) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}

function passOn(origin: string, incoming: IncomingMessage, outgoing: ServerResponse) {
  const headers = { ...incoming.headers, 'x-forwarded-host': 'proxy.example', 'x-forwarded-proto': 'http' }
  const onward = httpRequest(`${origin}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
}
