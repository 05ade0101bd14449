import type { Tx } from '@/lib/db'
import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import type { Arsenal } from '../arsenal'
import { currentWorker, type Worker } from '../current-worker'
import { takeOver } from '../take-over'

type Work = (tx: Tx) => Promise<unknown>
type Options = Parameters<PrismaClient['$transaction']>[1]

/** Rolls a transaction back as the end of its process would. */
class Died extends Error {}

/** Where a worker's transactions can be struck; `through` may put itself between the work and its database. */
export function watchTransactions(client: PrismaClient, arsenal: () => Arsenal, through: (tx: Tx) => Tx): void {
  const run = client.$transaction.bind(client) as (work: Work, options?: Options) => Promise<unknown>
  const struck = async (work: Work, options?: Options) => {
    const worker = currentWorker()
    return worker ? runStruck(worker, work, options) : run(work, options)
  }
  Object.defineProperty(client, '$transaction', { value: struck })

  async function runStruck(worker: Worker, work: Work, options?: Options) {
    if (arsenal().strike('overtaken', () => true)) await takeOver(worker)
    let moment = ''
    const dies = (side: 'before' | 'after') =>
      arsenal().strike('crash', (fault) => fault.side === side && fault.moment === moment) !== null
    const result = await run(async (tx) => {
      const worked = await work(told(through(tx), (event) => (moment = event)))
      if (dies('before')) throw new Died()
      return worked
    }, options).catch((error: unknown) => {
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
