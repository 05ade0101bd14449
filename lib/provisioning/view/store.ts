import { db } from '@/lib/db'
import { openRun, runView } from '../store'

export function eventsOf(runId: string, after = 0) {
  return db().runEvent.findMany({
    where: { runId, seq: { gt: after } },
    select: { seq: true, at: true, kind: true, data: true },
    orderBy: { seq: 'asc' },
    take: 1000,
  })
}

export function ledgerOf(runId: string) {
  return db().ledgerEntry.findMany({
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

export function latestRun(connectionId: string) {
  return db().run.findFirst({ where: { connectionId }, orderBy: { createdAt: 'desc' }, select: runView })
}

export function runById(runId: string) {
  return db().run.findUnique({ where: { id: runId }, select: runView })
}

/** For pages, which only read. */
export function activeRun(connectionId: string) {
  return openRun(db(), connectionId)
}

export async function namesOf(personIds: string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
    take: 100,
  })
  return new Map(people.map((person) => [person.id, person.name]))
}
