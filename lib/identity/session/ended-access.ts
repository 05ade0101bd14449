import { z } from 'zod'
import { asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { findEndedAccess } from './access-store'

type EndedAccess = { invitationId: string; how: 'expired' | 'revoked' }

/**
 * The invitation by which this browser once came to a connection and that has ended since; null where there is none. It lets
 * nobody in, so the session need not live.
 */
export async function endedAccessOf(
  sessionToken: string | undefined,
  connectionId: string,
  now = new Date(),
): Promise<EndedAccess | null> {
  if (!sessionToken || !z.guid().safeParse(connectionId).success) return null
  const ended = await findEndedAccess(asVisitor(), hashToken(sessionToken), connectionId, now)
  return ended && { invitationId: ended.invitationId, how: ended.endedAt ? 'revoked' : 'expired' }
}
