import { AsyncLocalStorage } from 'node:async_hooks'

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

export function actAs<Result>(worker: Worker, act: () => Result): Result {
  return here.run(worker, act)
}
