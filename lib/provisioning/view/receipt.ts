import { connectionForRun } from '@/lib/connections/find-connection'
import type { Customer, ReceiptViewer, Staff } from '@/lib/identity/actor'
import { eventsOf, ledgerOf, namesOf, runById } from './store'
import type { Receipt } from './view'

/** What a run did, for whoever may see its connection; null for a run of another one. */
export async function receiptOf(
  _: Customer | ReceiptViewer | Staff,
  connectionId: string,
  runId: string,
): Promise<Receipt | null> {
  const run = await runById(runId)
  if (!run || run.connectionId !== connectionId) return null
  const [connection, events, ledger] = await Promise.all([
    connectionForRun(connectionId),
    eventsOf(runId),
    ledgerOf(runId),
  ])
  const names = await namesOf([...new Set(ledger.map((entry) => entry.personId))])
  const withdrawn = events.findLast((event) => event.kind === 'withdrawn')?.data as { byHand?: boolean } | undefined
  const end = run.finishedAt ?? events.at(-1)?.at ?? run.createdAt
  return {
    runId,
    intent: run.intent,
    customerName: connection.customerName,
    environment: connection.environment,
    domain: connection.domain,
    tenantId: connection.tenantId,
    applicationId: connection.applicationId,
    startedBy: run.startedBy.name,
    startedAt: run.createdAt,
    finishedAt: run.finishedAt,
    elapsedMilliseconds: run.claimedAt ? end.getTime() - run.claimedAt.getTime() : 0,
    graphRequests: run.graphRequests,
    withdrawn: withdrawn ? (withdrawn.byHand ? 'by_hand' : 'yes') : 'no',
    lines: ledger.map((entry) => ({
      at: entry.intendedAt,
      change: entry.change,
      attempt: entry.attempt,
      outcome: entry.outcome,
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
