import type { Db, Tx } from '@/lib/db'
import type { DualControlOutcome, Prisma } from '@/prisma/generated/client'
import type { Act } from './act'

type NewAsk = {
  act: Act
  connectionId: string
  payload: Uint8Array<ArrayBuffer>
  payloadSha256: Uint8Array<ArrayBuffer>
  nevertheless: string | null
  askedById: string
  askedAt: Date
  expiresAt: Date
}

export async function insertAsk(tx: Tx, data: NewAsk): Promise<string> {
  return (await tx.dualControl.create({ data, select: { id: true } })).id
}

type Decision = { outcome: DualControlOutcome; decidedById: string; decidedAt: Date; reason?: string }

const whole = {
  id: true,
  act: true,
  connectionId: true,
  payload: true,
  nevertheless: true,
  askedById: true,
} as const satisfies Prisma.DualControlSelect

/** Of those that still wait, each once: whoever comes second finds none. */
export function settleAsks(tx: Tx, which: Prisma.DualControlWhereInput, decision: Decision) {
  return tx.dualControl.updateManyAndReturn({
    where: { ...which, outcome: null, expiresAt: { gt: decision.decidedAt } },
    data: decision,
    select: whole,
  })
}

export function findAsk(tx: Tx, which: Prisma.DualControlWhereInput, now: Date) {
  return tx.dualControl.findFirst({ where: { ...which, outcome: null, expiresAt: { gt: now } }, select: whole })
}

export function findAsker(db: Db, id: string, now: Date) {
  return db.dualControl.findFirst({
    where: { id, outcome: null, expiresAt: { gt: now } },
    select: { askedById: true, askedAt: true },
  })
}

/** Oldest first. */
export function openAsks(db: Db, now: Date, connectionId?: string) {
  return db.dualControl.findMany({
    where: { outcome: null, expiresAt: { gt: now }, connectionId },
    select: {
      ...whole,
      payloadSha256: true,
      askedAt: true,
      expiresAt: true,
      askedBy: { select: { name: true } },
      connection: { select: { environment: true, domain: true, customer: { select: { name: true } } } },
    },
    orderBy: { askedAt: 'asc' },
    take: 100,
  })
}

export function countOpenAsks(db: Db, now: Date): Promise<number> {
  return db.dualControl.count({ where: { outcome: null, expiresAt: { gt: now } } })
}
