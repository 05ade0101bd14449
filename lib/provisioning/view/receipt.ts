import { connectionForRun } from '@/lib/connections/find-connection'
import { asActor } from '@/lib/db'
import type { Customer, ReceiptViewer, Staff } from '@/lib/identity/actor'
import { alterationIn } from '../amended'
import { isApproved } from '../approvals'
import { asSent, checkedAtOf, isEmpty } from './event'
import { numbersOf } from './numbers'
import { approvedRuns, eventsOf, ledgerOf, namesOf, runById } from './store'
import type { Receipt, ReceiptLine } from './view'
import { withdrawalNow, withdrawalOf } from './withdrawal-now'

/** What a run did, for whoever may see its connection; null for a run of another one, and for a press without consent. */
export async function receiptOf(
  reader: Customer | ReceiptViewer | Staff,
  connectionId: string,
  runId: string,
  now = new Date(),
): Promise<Receipt | null> {
  const db = asActor(reader)
  const run = await runById(db, runId)
  if (!run || run.connectionId !== connectionId || !isApproved(run)) return null
  const [connection, events, ledger] = await Promise.all([
    connectionForRun(db, connectionId),
    eventsOf(db, runId),
    ledgerOf(db, runId),
  ])
  const names = await namesOf(db, [...new Set(ledger.map((entry) => entry.personId))])
  const checkedAt = checkedAtOf(events)
  const withdrawal = withdrawalOf(run)
  return {
    runId,
    intent: run.intent,
    alteration: alterationIn(run),
    customerName: connection.customerName,
    environment: connection.environment,
    domain: connection.domain,
    tenantId: connection.tenantId,
    applicationId: connection.applicationId,
    startedBy: run.startedBy.name,
    startedAt: run.createdAt,
    approvals: run.approvals.flatMap(({ person, pressedAt, consentedAt }) =>
      consentedAt
        ? [{ by: person.name, guestOf: homeOf(person.homeTenantId, connection), pressedAt, consentedAt }]
        : [],
    ),
    grants: grantsIn(ledger).map(({ personId, at }) => ({ by: names.get(personId) ?? '', at })),
    granted: checkedAt && run.intent !== 'undo' ? { is: 'yes', seenAt: checkedAt } : notLooked,
    finishedAt: run.finishedAt,
    isEmpty: isEmpty(run, events) && alterationIn(run) !== 'stands',
    ...numbersOf(run, events, now),
    withdrawal,
    isGivenAnew: withdrawal?.is === 'yes' && (await withdrawalNow(reader, connection.tenantId))?.is !== 'yes',
    lines: asSent(ledger, events).map((entry) => ({
      at: entry.intendedAt,
      change: entry.change,
      attempt: entry.attempt,
      outcome: outcomeOf(entry),
      seen: seenOf(entry, ledger),
      by: names.get(entry.personId) ?? '',
      status: entry.status,
      code: entry.code,
      requestId: entry.requestId,
      clientRequestId: entry.clientRequestId,
      before: entry.before,
      after: entry.after,
    })),
  }
}

/** One of the receipts of a connection, the newest first. */
export type ReceiptEntry = Awaited<ReturnType<typeof receiptsOf>>[number]

export async function receiptsOf(reader: Customer | ReceiptViewer | Staff, connectionId: string) {
  const runs = await approvedRuns(asActor(reader), connectionId)
  return runs.map(({ id, intent, state, createdAt, finishedAt, ledger, ...run }) => ({
    runId: id,
    intent,
    alteration: alterationIn({ intent, ...run }),
    state,
    startedAt: createdAt,
    finishedAt,
    isEmpty: state === 'done' && ledger.length === 0 && alterationIn({ intent, ...run }) !== 'stands',
  }))
}

type Entry = Awaited<ReturnType<typeof ledgerOf>>[number]

const notLooked = { is: 'unknown', why: 'not_looked_since' } as const

function outcomeOf({ outcome }: Entry): ReceiptLine['outcome'] {
  return outcome === 'done' || outcome === 'refused' ? outcome : 'unknown'
}

function seenOf({ seen, seenAt, change, attempt }: Entry, ledger: Entry[]): NonNullable<ReceiptLine['seen']> {
  if (seenAt) return { is: seen ? 'yes' : 'no', seenAt }
  const isSentAgain = ledger.some((one) => one.change === change && one.attempt > attempt)
  return isSentAgain ? { is: 'unknown', why: 'sent_again' } : notLooked
}

/** By the name staff know it by, where it is still the partner they let in. */
function homeOf(
  homeTenantId: string | null,
  { partnerTenantId, partnerDomain }: { partnerTenantId: string | null; partnerDomain: string | null },
): string | null {
  return homeTenantId !== null && homeTenantId === partnerTenantId ? partnerDomain : homeTenantId
}

/** Each person once, with the last grant of theirs that Graph took. */
function grantsIn(ledger: Entry[]): { personId: string; at: Date }[] {
  const granted = ledger.filter(
    ({ change, outcome }) => outcome === 'done' && /^(assign role|grant scopes)/.test(change),
  )
  return [...new Map(granted.map(({ personId, intendedAt }) => [personId, intendedAt]))].map(([personId, at]) => ({
    personId,
    at,
  }))
}
