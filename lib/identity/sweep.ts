import { deleteExpired } from './sign-in/store'

/** How long a session that is over stays, for who asks afterwards which browser did what. */
const endedSessionDays = 30

/** Attempts and tokens are of no use after their hour; the audit remembers that they were. */
export function sweepIdentity(now = new Date()): Promise<void> {
  return deleteExpired(now, new Date(now.getTime() - endedSessionDays * 86_400_000))
}
