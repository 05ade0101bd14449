import type { Tx } from '@/lib/db'
import { hashToken, mintToken } from '@/lib/sealing/token'
import type { RefusalReason } from '../sign-in/attempt'
import type { SignInHooks } from '../sign-in/hooks'
import type { IdentityClaims } from '../sign-in/id-token'
import type { Redeemed } from '../sign-in/redeem-code'
import type { AttemptFacts } from '../sign-in/take-attempt'
import { sessionHours } from './lifetime'
import { createSession, endSessionRow, type NewSession, replaceSession } from './session-store'

/** Somebody who came back from Microsoft with a token that was verified. */
export type Arrival = {
  attempt: AttemptFacts
  redeemed: Extract<Redeemed, { status: 'redeemed' }>
  /** Of the session this browser still holds, if any. */
  previousToken: string | undefined
  hooks: SignInHooks
}

export type Admission =
  | { status: 'admitted'; personId: string; sessionToken: string }
  | { status: 'refused'; why: RefusalReason }

/** What every session holds of the token it begins with. */
export function sessionFacts<Audience extends 'customer' | 'staff'>(
  personId: string,
  audience: Audience,
  { authenticatedAt, directoryRoles, sid }: IdentityClaims,
) {
  const sidHash = sid === null ? null : hashToken(sid)
  return { personId, audience, staffRole: null, authContext: null, directoryRoles, authenticatedAt, sidHash }
}

/**
 * Every sign-in makes a session of its own and ends the one before, so a token known beforehand is worth nothing. When it
 * is the same person again, what was open stays open: a second tab with another environment must not close the first.
 */
export async function openSession(
  tx: Tx,
  session: Omit<NewSession, 'tokenHash' | 'createdAt' | 'usedAt' | 'expiresAt'>,
  previousToken: string | undefined,
  now: Date,
): Promise<{ sessionId: string; sessionToken: string }> {
  const { token, hash } = mintToken()
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
  const previous = previousToken ? await endSessionRow(tx, hashToken(previousToken), now) : null
  const sessionId = await createSession(tx, { ...session, tokenHash: hash, createdAt: now, usedAt: now, expiresAt })
  if (previous?.personId === session.personId && previous.audience === session.audience) {
    await replaceSession(tx, previous.id, sessionId)
  }
  return { sessionId, sessionToken: token }
}
