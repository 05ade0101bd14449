import { type Begun, ended, untilReady, untilSays } from '@/e2e/artefact/image/container'
import { freePort } from '@/e2e/harness/free-port'
import type { Machine } from './machine'

type Portal = Begun & { port: number }

export function migrate(machine: Machine): void {
  for (const command of machine.service('migrate')) {
    const { status, stdout, stderr } = machine.run(command)
    if (status !== 0) throw new Error(stdout + stderr)
  }
}

export async function startPortals(machine: Machine): Promise<Portal[]> {
  const portals: Portal[] = []
  for (const command of machine.service('portal')) {
    const port = await freePort()
    portals.push({ port, ...machine.begin(command, { PORT: String(port) }) })
  }
  for (const portal of portals) await untilReady(`http://127.0.0.1:${portal.port}`, portal)
  return portals
}

export async function startWorkers(machine: Machine): Promise<Begun[]> {
  const workers = machine.service('worker').map((command) => machine.begin(command))
  for (const worker of workers) await untilSays('worker ready', worker)
  return workers
}

/** Where the work fails, what these processes said may be why. */
export async function sayingWhy(processes: Begun[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    for (const { said } of processes) console.error(said())
    throw error
  }
}

/** @throws Error where one does not end as docs/operating.md says */
export async function endAll({ portals, workers }: { portals: Portal[]; workers: Begun[] }): Promise<void> {
  for (const [all, good] of [[portals, 143] as const, [workers, 0] as const])
    for (const one of all) {
      const { code, milliseconds } = await ended(one)
      if (code !== good || milliseconds > 10_000)
        throw new Error(`ended with ${code} after ${milliseconds} ms: ${one.said()}`)
    }
}
