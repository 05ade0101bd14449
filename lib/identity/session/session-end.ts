import { asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { idleSince } from './lifetime'
import { findSessionEnd, type SessionEndInRows } from './session-store'

export type SessionEnd = SessionEndInRows

/**
 * Whose cookie this is, however their session stands, and why they are outside: their session ended, by somebody or by the
 * clock, or there never was one (`signed_out`). `ended` is null where it stands, and what they asked for is not theirs.
 */
export async function sessionBehind(
  sessionToken: string | undefined,
  now = new Date(),
): Promise<{ personId?: string; ended: SessionEnd | 'idle' | null }> {
  const session = sessionToken ? await findSessionEnd(asVisitor(), hashToken(sessionToken)) : null
  return session ? { personId: session.personId, ended: endOf(session, now) } : { ended: 'signed_out' }
}

type Session = NonNullable<Awaited<ReturnType<typeof findSessionEnd>>>

function endOf({ endedBecause, endedAt, expiresAt, usedAt }: Session, now: Date): SessionEnd | 'idle' | null {
  if (endedBecause) return endedBecause
  if (endedAt || expiresAt <= now) return 'signed_out'
  return usedAt <= idleSince(now) ? 'idle' : null
}
