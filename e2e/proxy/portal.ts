import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Seen = { method: string; url: string; headers: IncomingHttpHeaders }

/**
 * Stands behind a proxy in place of the portal and remembers what it was asked. `/leads` answers by leading to a link; of
 * `/stream` the second event comes when `goOn` is called.
 */
export async function aPortal(link: string) {
  const seen: Seen[] = []
  const streams: ServerResponse[] = []
  const server = createServer(({ method = '', url = '', headers }, response) => {
    seen.push({ method, url, headers })
    if (url === '/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n')
      streams.push(response)
    } else if (url === '/leads') response.writeHead(303, { location: link }).end()
    else response.end('here')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const goOn = () => {
    for (const stream of streams) stream.end('data: second\n\n')
  }
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port: (server.address() as AddressInfo).port, seen, goOn, stop }
}
