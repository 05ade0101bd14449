import { asVisitor } from '@/lib/db'
import type { SignInAttempt } from './attempt'
import { tenantsOf } from './store'

/** For somebody whose links have ended: a sign-in at the tenant of that connection. Null for a connection that is not there. */
export async function attemptToRead(connectionId: string): Promise<SignInAttempt | null> {
  const tenants = await tenantsOf(asVisitor(), connectionId)
  return tenants && { audience: 'customer', tenantId: tenants.tenantId, toRead: connectionId }
}
