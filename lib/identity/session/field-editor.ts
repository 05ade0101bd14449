import { z } from 'zod'
import { asVisitor } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import type { FieldEditor } from '../actor'
import { isWelcome } from '../customer-rules'
import { provenFieldEditor } from '../prove'
import { findFieldsAccess } from './access-store'
import { idleSince, wantsTouch } from './lifetime'
import { touchSession } from './session-store'

/** Signed in through an invitation for mapping and groups that still stands, at the tenant of the connection. */
export async function fieldEditorOf(
  sessionToken: string | undefined,
  connectionId: string,
  now = new Date(),
): Promise<FieldEditor | null> {
  if (!sessionToken || !z.guid().safeParse(connectionId).success) return null
  const tokenHash = hashToken(sessionToken)
  const alive = { now, usedAfter: idleSince(now) }
  const access = await findFieldsAccess(asVisitor(), tokenHash, connectionId, alive)
  if (!access) return null
  const { id: personId, upn, tenantId, objectId, homeTenantId } = access.session.person
  if (tenantId !== access.connection.tenantId || !isWelcome(homeTenantId, access.connection.partnerTenantId))
    return null
  const { usedAt, authenticatedAt } = access.session
  if (wantsTouch(usedAt, now)) await touchSession(asVisitor(), tokenHash, now)
  const { invitationId } = access
  return provenFieldEditor({ personId, upn, tenantId, objectId, connectionId, invitationId, authenticatedAt })
}
