import { asWorker } from '@/lib/db'
import { deleteExpiredPresses } from './session/held-press-store'
import { deleteExpired } from './sign-in/store'
import { deleteOverAbsences } from './staff/absence-store'

/** How long a session that is over stays, for who asks afterwards which browser did what. */
const endedSessionDays = 30

/** Attempts and tokens are of no use after their hour; the audit remembers that they were. */
export async function sweepIdentity(now = new Date()): Promise<void> {
  await deleteExpired(asWorker(), now, new Date(now.getTime() - endedSessionDays * 86_400_000))
  await deleteExpiredPresses(asWorker(), now)
  await deleteOverAbsences(asWorker(), now)
}
