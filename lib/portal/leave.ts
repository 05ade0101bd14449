import { Server, type ServerResponse } from 'node:http'

/** How soon after that a connection ends on which the last answer was given. */
const lookMilliseconds = 100

/**
 * A server that closes cuts the connections on which nothing is asked, and what is on its way on one of them is lost: a proxy
 * may not send a press twice. So from `ending` on each connection ends with its answer, or when the grace is over.
 *
 * @param graceMilliseconds whoever spreads requests has found out by then that this portal is not ready
 * @returns what is told of every request, before it is answered
 */
export function leaveGently(
  ending: AbortSignal,
  graceMilliseconds = 2000,
): (server: Server, response: ServerResponse) => void {
  const known = new WeakSet<Server>()
  function prepare(server: Server): void {
    known.add(server)
    server.closeIdleConnections = () => {} // Node's `close` begins with it
    const cut = () => Server.prototype.closeIdleConnections.call(server)
    const look = () => setInterval(cut, lookMilliseconds).unref()
    ending.addEventListener('abort', () => setTimeout(look, graceMilliseconds).unref())
  }
  return (server, response) => {
    if (!known.has(server)) prepare(server)
    if (ending.aborted) response.setHeader('connection', 'close')
  }
}
