import type { Tx } from '@/lib/db'
import { eraseRetiredTokens } from '@/lib/identity/tokens/retired-token'
import { leftIn, setWithdrawal } from './store'
import type { Withdrawal } from './withdrawal'

/** What was seen is so for every run of the tenant that has come to rest: the consent is one. */
export async function recordWithdrawal(
  tx: Tx,
  { runIds, tenantId, withdrawal }: { runIds: string[]; tenantId: string; withdrawal: Withdrawal },
): Promise<void> {
  const runs = withdrawal.is === 'yes' ? [...runIds, ...(await leftIn(tx, tenantId))] : runIds
  await setWithdrawal(tx, runs, withdrawal)
  if (withdrawal.is === 'yes') await eraseRetiredTokens(tx, runs)
}
