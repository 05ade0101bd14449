import type { Tx } from '@/lib/db'
import { eraseRetiredTokens } from '@/lib/identity/tokens/retired-token'
import { type Kept, replaceWithdrawal } from './store'
import type { Withdrawal } from './withdrawal'

/**
 * What was seen is so for every run of the tenant that has come to rest: the consent is one. Of a run that somebody consented
 * for since the look began, it says nothing.
 * @param own, left as they were when the look began: the runs that withdraw, and the others at rest
 * @returns ids of those that it was recorded for
 */
export async function recordWithdrawal(
  tx: Tx,
  { own, left }: { own: readonly Kept[]; left: readonly Kept[] },
  withdrawal: Withdrawal,
): Promise<string[]> {
  const isGone = withdrawal.is === 'yes'
  const recorded: string[] = []
  for (const kept of isGone ? [...own, ...left] : own)
    if (await replaceWithdrawal(tx, kept, withdrawal)) recorded.push(kept.id)
  if (isGone) await eraseRetiredTokens(tx, recorded)
  return recorded
}
