import type { Db } from '@/lib/db'
import { runView, undoneAtOf, withIntent } from '../store'

export function eventsOf(db: Db, runId: string, after = 0) {
  return db.runEvent.findMany({
    where: { runId, seq: { gt: after } },
    select: { seq: true, at: true, kind: true, data: true },
    orderBy: { seq: 'asc' },
    take: 1000,
  })
}

type Asked = { id: string; connectionId: string; intent: string }

/**
 * Whether something was sent that Graph did not plainly refuse: by this run, or where it connects by any since the last undo,
 * whose work it goes on with. A fault of Microsoft's own is no refusal, nor that it did not find what it was asked to make.
 */
export async function mayHaveWritten(db: Db, { id, connectionId, intent }: Asked): Promise<boolean> {
  const isRefused = { outcome: 'refused', status: { lt: 500, not: 404 } } as const
  const since = intent === 'connect' ? await undoneAtOf(db, connectionId) : null
  const run = intent === 'connect' ? { connectionId, createdAt: { gt: since ?? new Date(0) } } : { id }
  const line = await db.ledgerEntry.findFirst({ where: { run, NOT: isRefused }, select: { change: true } })
  return line !== null
}

export function ledgerOf(db: Db, runId: string) {
  return db.ledgerEntry.findMany({
    where: { runId },
    select: {
      change: true,
      attempt: true,
      intendedAt: true,
      outcome: true,
      seen: true,
      seenAt: true,
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

/** The newest 100 of a connection, those that nobody approved left out. */
export async function approvedRuns(db: Db, connectionId: string) {
  const runs = await db.run.findMany({
    where: { connectionId, approvals: { some: { consentedAt: { not: null } } } },
    select: {
      id: true,
      intent: true,
      state: true,
      createdAt: true,
      finishedAt: true,
      blueprint: true,
      invitation: { select: { amends: true } },
      ledger: anything,
    },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return runs.map(withIntent)
}

const anything = { select: { change: true }, take: 1 } as const

export async function runById(db: Db, runId: string) {
  const run = await db.run.findUnique({ where: { id: runId }, select: runView })
  return run && withIntent(run)
}

/** Whose access had the registration made, and when the request for it was sent; the last one where there were several. */
export async function creationOf(db: Db, connectionId: string): Promise<{ by: string | null; at: Date } | null> {
  const entry = await db.ledgerEntry.findFirst({
    where: { run: { connectionId }, change: 'create application', outcome: { not: 'refused' } },
    select: { personId: true, intendedAt: true },
    orderBy: { intendedAt: 'desc' },
  })
  if (!entry) return null
  const names = await namesOf(db, [entry.personId])
  return { by: names.get(entry.personId) || null, at: entry.intendedAt }
}

/** People of one tenant who have been here. */
export async function namesByObjectId(db: Db, tenantId: string, objectIds: string[]): Promise<Map<string, string>> {
  if (objectIds.length === 0) return new Map()
  const people = await db.person.findMany({
    where: { tenantId, objectId: { in: objectIds }, erasedAt: null },
    select: { objectId: true, name: true },
    take: 100,
  })
  return new Map(people.map(({ objectId, name }) => [objectId, name]))
}

export async function namesOf(db: Db, personIds: string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
    take: 100,
  })
  return new Map(people.map((person) => [person.id, person.name]))
}
