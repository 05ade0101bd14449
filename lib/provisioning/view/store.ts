import type { Db } from '@/lib/db'
import { runView, withIntent } from '../store'

export function eventsOf(db: Db, runId: string, after = 0) {
  return db.runEvent.findMany({
    where: { runId, seq: { gt: after } },
    select: { seq: true, at: true, kind: true, data: true },
    orderBy: { seq: 'asc' },
    take: 1000,
  })
}

export function ledgerOf(db: Db, runId: string) {
  return db.ledgerEntry.findMany({
    where: { runId },
    select: {
      change: true,
      attempt: true,
      intendedAt: true,
      outcome: true,
      status: true,
      code: true,
      requestId: true,
      clientRequestId: true,
      personId: true,
      before: true,
      after: true,
    },
    orderBy: { intendedAt: 'asc' },
    take: 500,
  })
}

export async function latestRun(db: Db, connectionId: string) {
  const run = await db.run.findFirst({ where: { connectionId }, orderBy: { createdAt: 'desc' }, select: runView })
  return run && withIntent(run)
}

export async function runById(db: Db, runId: string) {
  const run = await db.run.findUnique({ where: { id: runId }, select: runView })
  return run && withIntent(run)
}

export async function namesOf(db: Db, personIds: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
    take: 100,
  })
  return new Map(people.map((person) => [person.id, person.name]))
}
