import { AsyncLocalStorage } from 'node:async_hooks'
import { work } from '@/lib/provisioning/run/run'
import { clock } from './clock'

/** One worker of this process, at work on one run: it can be stopped dead, as SIGKILL would. */
export type Worker = {
  readonly runId: string
  readonly tenantId: string
  /** Until when Microsoft asked this worker to be quiet, by host and client, because that is how it counts; virtual epoch milliseconds. */
  readonly quietUntil: Map<string, number>
  /** Its timers end, its promises never settle; the lease stays where it is. */
  die(): Promise<never>
  /** As a process that hangs: the lease is not renewed any more, what it awaits comes late. */
  stall(): void
}

const here = new AsyncLocalStorage<Worker>()

export const currentWorker = () => here.getStore()

const nativeSetInterval = globalThis.setInterval
const timersOf = new WeakMap<Worker, NodeJS.Timeout[]>()

/** A process that is killed takes its timers along; here they have to be found. */
export function watchTimers(): void {
  const watched = (...args: Parameters<typeof setInterval>) => {
    const timer = nativeSetInterval(...args)
    const worker = currentWorker()
    if (worker) timersOf.get(worker)?.push(timer)
    return timer
  }
  Object.assign(globalThis, { setInterval: watched })
}

/** `left`: it went as far as it could · `died` · `failed`: it threw, and the queue would call it again. */
export type WorkerEnd = 'left' | 'died' | 'failed'

export function startWorker(run: { runId: string; tenantId: string }): Promise<WorkerEnd> {
  const death = Promise.withResolvers<WorkerEnd>()
  const timers: NodeJS.Timeout[] = []
  const worker: Worker = {
    ...run,
    quietUntil: new Map(),
    die: () => {
      worker.stall()
      death.resolve('died')
      return new Promise<never>(() => {})
    },
    stall: () => {
      for (const timer of timers) clearInterval(timer)
    },
  }
  timersOf.set(worker, timers)
  const worked = here
    .run(worker, () => work(run.runId, never, pause))
    .then(
      (): WorkerEnd => 'left',
      (): WorkerEnd => 'failed',
    )
  return Promise.race([worked, death.promise])
}

const never = new AbortController().signal

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  clock.pass(milliseconds)
  signal.throwIfAborted()
}
