import { asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { idleSince } from './lifetime'
import { findSessionEnd, type SessionEndInRows } from './session-store'

export type SessionEnd = SessionEndInRows

/** Whose cookie this is, however their session stands: what is written down of somebody who was refused. */
export async function personBehind(sessionToken: string | undefined): Promise<string | undefined> {
  const session = sessionToken ? await findSessionEnd(asVisitor(), hashToken(sessionToken)) : null
  return session?.personId
}

/**
 * Why somebody with this cookie is outside: their session ended, by somebody or by the clock, or there never was one
 * (`signed_out`). Null where it stands, and what they asked for is not theirs.
 */
export async function endOfSession(
  sessionToken: string | undefined,
  now = new Date(),
): Promise<SessionEnd | 'idle' | null> {
  const session = sessionToken ? await findSessionEnd(asVisitor(), hashToken(sessionToken)) : null
  if (!session) return 'signed_out'
  if (session.endedBecause) return session.endedBecause
  if (session.endedAt || session.expiresAt <= now) return 'signed_out'
  return session.usedAt <= idleSince(now) ? 'idle' : null
}
