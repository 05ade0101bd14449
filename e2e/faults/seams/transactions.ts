import type { Tx } from '@/lib/db'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import type { Arsenal } from '../arsenal'
import { currentWorker, type Worker } from '../worker/current-worker'
import { takeOver } from '../worker/take-over'

type Work = (tx: Tx) => Promise<unknown>
type Options = Parameters<PrismaClient['$transaction']>[1]

/** Rolls a transaction back as the end of its process would. */
class Died extends Error {}

/**
 * Where a worker's transactions can be struck; `through` may put itself between the work and its database. The product
 * shows nobody its client, so every client of this process is watched.
 */
export function watchTransactions(arsenal: () => Arsenal, through: (tx: Tx) => Tx): void {
  const { $transaction } = PrismaClient.prototype
  Object.defineProperty(PrismaClient.prototype, '$transaction', { value: struck })

  function struck(this: PrismaClient, work: Work, options?: Options): Promise<unknown> {
    const run = (whole: Work): Promise<unknown> => Reflect.apply($transaction, this, [whole, options])
    const worker = currentWorker()
    return worker ? runStruck(worker, run, work) : run(work)
  }

  async function runStruck(worker: Worker, run: (whole: Work) => Promise<unknown>, work: Work) {
    if (arsenal().strike('overtaken', () => true)) await takeOver(worker)
    let moment = ''
    const dies = (side: 'before' | 'after') =>
      arsenal().strike('crash', (fault) => fault.side === side && fault.moment === moment) !== null
    const result = await run(async (tx) => {
      const worked = await work(told(through(tx), (event) => (moment = event)))
      if (dies('before')) throw new Died()
      return worked
    }).catch((error: unknown) => {
      if (error instanceof Died) return worker.die()
      throw error
    })
    if (dies('after')) return worker.die()
    return result
  }
}

/** Says which event of the run a transaction tells: it is what the moments of a crash are named after. */
function told(tx: Tx, tell: (event: string) => void): Tx {
  return between(tx, {
    $executeRaw: (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
      if ('raw' in query && query[0]?.includes('insert into "RunEvent"')) tell(String(values[1]))
      return tx.$executeRaw(query, ...values)
    },
  })
}

/** The same transaction with some of its methods replaced. */
export function between(tx: Tx, replaced: Partial<Record<keyof Tx, unknown>>): Tx {
  return new Proxy(tx, {
    get(target, key) {
      if (key in replaced) return replaced[key as keyof Tx]
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
