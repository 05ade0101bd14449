import { asActor } from '@/lib/db'
import type { Customer, ReceiptViewer, Staff } from '@/lib/identity/actor'
import { newestConsentIn } from '../withdraw/store'
import { Withdrawal } from '../withdraw/withdrawal'

type Kept = { state: string; withdrawal: unknown }

/** Null while the run needs it. What came to rest without a word was never looked at. */
export function withdrawalOf({ state, withdrawal }: Kept): Withdrawal | null {
  const kept = Withdrawal.nullable().parse(withdrawal)
  const isAtRest = state === 'done' || state === 'stopped'
  return kept ?? (isAtRest ? { is: 'unknown', why: 'not_yet', triesUntil: null } : null)
}

/** Whether the portal can change anything in the tenant, whichever run was given the last consent; undefined where none was. */
export async function withdrawalNow(
  reader: Customer | ReceiptViewer | Staff,
  tenantId: string,
): Promise<Withdrawal | null | undefined> {
  const run = await newestConsentIn(asActor(reader), tenantId)
  return run && withdrawalOf(run)
}
