import { work } from '@/lib/provisioning/run/run'
import { clock } from './clock'
import { actAs, currentWorker, type Worker } from './current-worker'

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
type WorkerEnd = 'left' | 'died' | 'failed'

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
  const worked = actAs(worker, () => work(run.runId, never, pause)).then(
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
