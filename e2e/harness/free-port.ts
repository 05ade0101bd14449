import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from './refusal'

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

/** @throws Refusal when it is still taken after two seconds: whoever was killed a moment ago may hold it no longer. */
export async function untilFree(port: number, command: string): Promise<void> {
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) throw new Refusal('PORT is a number from 1 to 65535.')
  for (const until = Date.now() + 2000; await isTaken(port); await delay(100)) {
    if (Date.now() < until) continue
    throw new Refusal(`Port ${port} is taken. Stop what listens there, or choose another: PORT=${port + 1} ${command}`)
  }
}
