import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A port of 127.0.0.1 that nobody listens on. Below 32768, where Linux begins to take ports for connections that go out:
 * one of those would be gone again before whoever asked listens on it.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(16_384, 32_768)
  return (await isTaken(port)) ? freePort() : port
}

/** Whether somebody already listens there. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })
}
