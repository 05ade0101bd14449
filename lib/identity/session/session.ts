import { z } from 'zod'
import { asVisitor, type Db } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import type { Customer, ReceiptViewer } from '../actor'
import { isWelcome } from '../customer-rules'
import { provenCustomer, provenReceiptViewer } from '../prove'
import { hasApplicationRole } from '../roles'
import { tenantsOf } from '../sign-in/store'
import { findActiveInvitation, findCustomerAccess, participationIn } from './access-store'
import { idleSince, wantsTouch } from './lifetime'
import { endSessionRow, findCustomerSession, findNewestRoles, findReplacing, touchSession } from './session-store'

/**
 * Null when the session or the access ended, the invitation was revoked or is over, or the person is of another tenant than the
 * connection or a guest of a tenant that is not welcome; and, once the work was approved, for a colleague who has no part in
 * it and no role about applications.
 */
export async function customerOf(
  sessionToken: string | undefined,
  connectionId: string,
  { isUse = true, now = new Date() } = {},
): Promise<Customer | null> {
  if (!sessionToken || !z.guid().safeParse(connectionId).success) return null
  const access = await accessBy(hashToken(sessionToken), connectionId, now)
  if (!access || access.person.tenantId !== access.connection.tenantId) return null
  const { id: personId, homeTenantId, ...person } = access.person
  if (!isWelcome(homeTenantId, access.connection.partnerTenantId)) return null
  const { invitationId, intent, directoryRoles } = access
  const part = await partIn(connectionId, personId, directoryRoles)
  if (!part.mayFollow) return null
  const { tokenHash, usedAt, authenticatedAt } = access.session
  if (isUse && wantsTouch(usedAt, now)) await touchSession(asVisitor(), tokenHash, now)
  const came = { connectionId, invitationId, intent, directoryRoles, authenticatedAt }
  return provenCustomer({ personId, ...person, ...came, isApprover: part.isApprover })
}

/** For how long what one tab sent still counts when the same person, in another tab of theirs, signs in meanwhile. */
const replacedMs = 10_000

async function accessBy(tokenHash: Buffer<ArrayBuffer>, connectionId: string, now: Date) {
  const db = asVisitor()
  const alive = { now, usedAfter: idleSince(now) }
  const access = await findCustomerAccess(db, tokenHash, connectionId, alive)
  if (access) return access
  const replacing = await findReplacing(db, tokenHash, new Date(now.getTime() - replacedMs))
  return replacing && findCustomerAccess(db, replacing, connectionId, alive)
}

/**
 * Once the links have ended: somebody signed in at the connection's tenant who took part in the work, or whose work
 * applications are. They may read the receipt and nothing else.
 */
export async function receiptViewerOf(
  sessionToken: string | undefined,
  connectionId: string,
  now = new Date(),
): Promise<ReceiptViewer | null> {
  if (!sessionToken || !z.guid().safeParse(connectionId).success) return null
  const tokenHash = hashToken(sessionToken)
  const session = await findCustomerSession(asVisitor(), tokenHash, { now, usedAfter: idleSince(now) })
  const tenants = session && (await tenantsOf(asVisitor(), connectionId))
  if (!tenants || session.person.tenantId !== tenants.tenantId) return null
  const { id: personId, upn, tenantId, homeTenantId } = session.person
  if (!isWelcome(homeTenantId, tenants.partnerTenantId)) return null
  if (!(await mayRead(connectionId, personId, session.directoryRoles))) return null
  if (wantsTouch(session.usedAt, now)) await touchSession(asVisitor(), tokenHash, now)
  return provenReceiptViewer({ personId, upn, tenantId, connectionId })
}

/** Of what was done: whoever took part, and colleagues whose work applications are. Never before anything was begun. */
export async function mayRead(
  connectionId: string,
  personId: string | null,
  directoryRoles: readonly string[] | null,
): Promise<boolean> {
  const { hasBegun, tookPart } = await participationIn(asVisitor(), connectionId, personId)
  return tookPart || (hasBegun && hasApplicationRole(directoryRoles))
}

/**
 * The same for somebody who is not at the keyboard. A part in the work stays; a role is what their newest session said, as
 * long as sessions that are over are kept, thirty days.
 */
export async function receiptViewerStill(
  { id: personId, ...person }: { id: string; upn: string; tenantId: string },
  connectionId: string,
): Promise<ReceiptViewer | null> {
  const roles = await findNewestRoles(asVisitor(), personId)
  return (await mayRead(connectionId, personId, roles))
    ? provenReceiptViewer({ personId, ...person, connectionId })
    : null
}

/** Whether anything still lets this person in to the connection. */
export async function hasActiveInvitation(
  db: Db,
  personId: string,
  connectionId: string,
  now = new Date(),
): Promise<boolean> {
  return (await findActiveInvitation(db, personId, connectionId, now)) !== null
}

/** Before the approval anybody of the tenant with the link may read what will be made; after it, those whose work it is. */
export async function mayFollow(
  connectionId: string,
  personId: string | null,
  directoryRoles: readonly string[] | null,
): Promise<boolean> {
  return (await partIn(connectionId, personId, directoryRoles)).mayFollow
}

async function partIn(connectionId: string, personId: string | null, directoryRoles: readonly string[] | null) {
  if (hasApplicationRole(directoryRoles)) return { mayFollow: true, isApprover: false }
  const { hasBegun, tookPart } = await participationIn(asVisitor(), connectionId, personId)
  return { mayFollow: !hasBegun || tookPart, isApprover: tookPart }
}

/** At the server, so that a copied cookie ends with it. */
export async function endSession(sessionToken: string, now = new Date()): Promise<void> {
  await asVisitor((tx) => endSessionRow(tx, hashToken(sessionToken), now, 'signed_out'))
}
