import { truth, write } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import type { Tx } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import { type Call, requestOf } from './calls/call'
import type { BoxFetch, Microsoft } from './calls/traffic'
import { between } from './seams/transactions'
import { doneWhateverCame, withdrawnUnseen } from './seams/untrue'
import { clock } from './worker/clock'
import { currentWorker, type Worker } from './worker/current-worker'

/**
 * The campaign can fail: ways in which a portal like this one is often written, put in its place at our own seams. `upsert`:
 * the registration is made with a plain POST · `lease`: who lost the lease writes on · `sealing`: the secret is kept only
 * after the next request · `withdraw`: our access is said to be gone once its removal was asked for · `receipt`: what was
 * asked for is said to be done, whatever Microsoft answered.
 */
export const breaks = ['upsert', 'lease', 'sealing', 'withdraw', 'receipt'] as const
export type Break = (typeof breaks)[number]

type Seams = {
  call: (call: Call, answer: BoxFetch) => Promise<Response>
  transaction: (tx: Tx) => Tx
}

export function seamsFor(broken: Break | null, microsoft: () => Microsoft): Seams {
  const whole: Seams = { call: (call, answer) => answer(requestOf(call)), transaction: (tx) => tx }
  switch (broken) {
    case 'upsert':
      return { ...whole, call: plainCreate(microsoft) }
    case 'lease':
      return { ...whole, transaction: leaselessly }
    case 'sealing':
      return sealingLate(whole)
    case 'withdraw':
      return { ...whole, transaction: withdrawnUnseen }
    case 'receipt':
      return { ...whole, transaction: doneWhateverCame }
    default:
      return whole
  }
}

function plainCreate(microsoft: () => Microsoft): Seams['call'] {
  return async (call, answer) => {
    const name = /\/applications\(uniqueName='([^']+)'\)$/.exec(decodeURIComponent(call.url))?.[1]
    if (call.method !== 'PATCH' || !name) return answer(requestOf(call))
    const url = new URL('/v1.0/applications', call.url).href
    const made = await answer(requestOf({ ...call, method: 'POST', url }))
    const { id = '' } = await made.clone().json()
    // Found again by its name, as one that was made with the upsert; only that it can be made twice is different.
    for (const tenant of Object.values(microsoft().entra.world.tenants)) {
      const stored = structuredClone(truth(tenant.applications, id))
      if (!stored) continue
      stored.entity.uniqueName = name
      write(tenant.applications, id, stored, clock.now())
    }
    return made
  }
}

/** `extendLease` hears that the lease is ours, whoever has it. */
function leaselessly(tx: Tx): Tx {
  return between(tx, {
    $executeRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
      const count = await tx.$executeRaw(query, ...values)
      return 'raw' in query && query.join('').includes('and "leaseOwner" is not null') ? 1 : count
    },
  })
}

/** What `recordLive` and `hold` write waits until something else has been asked of Microsoft. */
function sealingLate(whole: Seams): Seams {
  const waiting = new WeakMap<Worker, (() => Promise<unknown>)[]>()
  const later = (write: () => Promise<unknown>) => {
    const worker = currentWorker()
    if (worker) waiting.set(worker, [...(waiting.get(worker) ?? []), write])
  }
  return {
    call: async (call, answer) => {
      const response = await whole.call(call, answer)
      const worker = currentWorker()
      const due = (worker && waiting.get(worker)) ?? []
      if (worker) waiting.delete(worker)
      for (const write of due) await write()
      return response
    },
    transaction: (tx) =>
      between(tx, {
        credential: between(
          tx.credential as unknown as Tx,
          {
            updateManyAndReturn: async (asked: Prisma.CredentialUpdateManyAndReturnArgs) => {
              later(() => db().credential.updateMany({ where: asked.where, data: asked.data }))
              return tx.credential.findMany({
                where: asked.where,
                select: { id: true, connectionId: true, kind: true },
              })
            },
          } as object,
        ),
        handoff: between(
          tx.handoff as unknown as Tx,
          {
            create: async (asked: Prisma.HandoffCreateArgs) => {
              later(() => db().handoff.create(asked))
              return { id: asked.data.id }
            },
          } as object,
        ),
      }),
  }
}
