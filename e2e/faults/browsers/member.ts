import { once } from 'node:events'
import type { Running } from '@/e2e/harness/process'

/** A process of the house that may be struck: another takes its place at once, as with any supervisor. */
export type Member = { name: string; strike(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>; stop(): Promise<void> }

export function member(name: string, start: () => Running): Member {
  let running = start()
  return {
    name,
    strike: async (signal) => {
      const { child } = running
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit')
        child.kill(signal)
        await gone
      }
      running = start()
    },
    stop: () => running.stop(),
  }
}
