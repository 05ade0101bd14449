import { z } from 'zod'
import { asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { findEndedAccess } from './access-store'

/**
 * The invitation by which this browser once came to a connection, where the clock has ended it and nobody else did; null where
 * there is none. It lets nobody in, so the session need not live.
 */
export async function endedAccessOf(
  sessionToken: string | undefined,
  connectionId: string,
  now = new Date(),
): Promise<string | null> {
  if (!sessionToken || !z.guid().safeParse(connectionId).success) return null
  return findEndedAccess(asVisitor(), hashToken(sessionToken), connectionId, now)
}
