import { asWorker } from '@/lib/db'
import { deputyOf } from '@/lib/identity/staff/absence'

/** Who gets what the account owner alone would get, as long as they are away. */
export async function standIn({ accountOwnerId }: { accountOwnerId: string | null }, now: Date) {
  return accountOwnerId === null ? null : deputyOf(asWorker(), accountOwnerId, now)
}
