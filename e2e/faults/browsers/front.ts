import { connect, createServer, type Socket } from 'node:net'

type Front = { close(): Promise<void> }

/** One address before several portals, as a load balancer is: connections go round, and past a portal that is not there. */
export async function startFront(port: number, portals: number[]): Promise<Front> {
  let turn = 0
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    sockets.add(client.once('close', () => sockets.delete(client)).on('error', () => client.destroy()))
    lead(client, portals.length)
  })

  function lead(client: Socket, tries: number): void {
    const portal = connect(portals[turn++ % portals.length] ?? 0, '127.0.0.1')
    let isConnected = false
    portal.once('connect', () => {
      isConnected = true
      client.pipe(portal).pipe(client)
      client.once('close', () => portal.destroy())
    })
    portal.once('error', () => (isConnected || tries <= 1 ? client.destroy() : lead(client, tries - 1)))
    portal.once('close', () => isConnected && client.destroy())
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
