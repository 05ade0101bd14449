import { z } from 'zod'
import { asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { findLastAccess } from './access-store'

type EndedAccess = { invitationId: string; how: 'expired' | 'revoked' }

/**
 * The invitation by which this browser came to a connection last, where it has ended since; null where it has not, or there is none. It lets
 * nobody in, so the session need not live.
 */
export async function endedAccessOf(
  sessionToken: string | undefined,
  connectionId: string,
  now = new Date(),
): Promise<EndedAccess | null> {
  if (!sessionToken || !z.guid().safeParse(connectionId).success) return null
  const last = await findLastAccess(asVisitor(), hashToken(sessionToken), connectionId)
  if (!last || (!last.endedAt && last.invitation.expiresAt > now)) return null
  return { invitationId: last.invitationId, how: last.endedAt ? 'revoked' : 'expired' }
}
