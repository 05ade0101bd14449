import type { SignInAttempt } from './attempt'
import { tenantOf } from './store'

/** For somebody whose links have ended: a sign-in at the tenant of that connection. Null for a connection that is not there. */
export async function attemptToRead(connectionId: string): Promise<SignInAttempt | null> {
  const tenantId = await tenantOf(connectionId)
  return tenantId === null ? null : { audience: 'customer', tenantId, toRead: connectionId }
}
