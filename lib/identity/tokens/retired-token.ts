import { asWorker, type Tx } from '@/lib/db'
import type { Delegate, Intent } from '../actor'
import { opened, type RunTokenToKeep, sealedToken } from './run-token'
import { deleteRetiredTokens, putRetiredToken, retiredTokens, retireTokens } from './token-store'

/**
 * A run works with its tokens no more: from `at` on they withdraw the portal's own consent, and nothing else. Returns when
 * the last of them ends; null where there is none.
 */
export function retireRunTokens(tx: Tx, runId: string, at = new Date()): Promise<Date | null> {
  return retireTokens(tx, runId, at)
}

/** A token that no run works with. Where this person's works already, that one withdraws at the run's end. */
export function keepTokenToWithdraw(tx: Tx, token: RunTokenToKeep, at: Date): Promise<void> {
  return putRetiredToken(tx, { ...sealedToken(token), retiredAt: at })
}

export function eraseRetiredTokens(tx: Tx, runIds: string[]): Promise<void> {
  return deleteRetiredTokens(tx, runIds)
}

/**
 * Tokens that withdraw, the ones that last longest first. Whether the invitation still stands counts no more: what is given
 * back is ours.
 */
export async function retiredDelegates(now = new Date()): Promise<{ runId: string; delegate: Delegate }[]> {
  const rows = await retiredTokens(asWorker(), now)
  return rows.flatMap((row) => {
    const { runId, run } = row
    const delegate = opened(runId, row, { invitationId: run.invitationId ?? '', intent: run.intent as Intent })
    return delegate ? [{ runId, delegate }] : []
  })
}
