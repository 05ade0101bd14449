import { z } from 'zod'
import { asVisitor, type Db } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import type { Customer, ReceiptViewer, Staff } from '../actor'
import { isWelcome } from '../customer-rules'
import { provenCustomer, provenReceiptViewer, provenStaff } from '../prove'
import { hasApplicationRole } from '../roles'
import { isStaffTenant } from '../sign-in/staff-tenant'
import { tenantsOf } from '../sign-in/store'
import { findActiveInvitation, findCustomerAccess, participationIn } from './access-store'
import {
  endSessionRow,
  findCustomerSession,
  findNewestRoles,
  findNewestStaffSession,
  findReplacing,
  findStaffSession,
} from './session-store'

/** Absolute; nothing prolongs a session but signing in again, which makes another one. */
export const sessionHours = 8

export async function staffOf(sessionToken: string | undefined, now = new Date()): Promise<Staff | null> {
  if (!sessionToken) return null
  const session = await findStaffSession(asVisitor(), hashToken(sessionToken), now)
  if (!session?.staffRole || !isStaffTenant(session.tenantId)) return null
  const { personId, name, upn, staffRole: role, authenticatedAt } = session
  return provenStaff({ personId, name, upn, role, authenticatedAt })
}

/** For how long after their last session here somebody still counts as staff where they cannot be asked. */
export const staffDays = 30

/**
 * Somebody who is not at the keyboard (a calendar reads for them), as long as they still are of Spencer's staff. Microsoft
 * tells us a role at sign-in alone, so this is what the newest session said, as long as it was open within the last 30 days:
 * whoever loses the role cannot sign in any more, and is no longer staff here a month later at most.
 */
export async function staffStill(personId: string, now = new Date()): Promise<Staff | null> {
  const after = new Date(now.getTime() - staffDays * 86_400_000)
  const session = await findNewestStaffSession(asVisitor(), personId, after)
  if (!session?.staffRole || !isStaffTenant(session.person.tenantId)) return null
  const { staffRole: role, authenticatedAt, person } = session
  return provenStaff({ personId, name: person.name, upn: person.upn, role, authenticatedAt })
}

/**
 * Null when the session or the access ended, the invitation was revoked or is over, or the person is of another tenant than the
 * connection or a guest of a tenant that is not welcome; and, once the work was approved, for a colleague who has no part in
 * it and no role about applications.
 */
export async function customerOf(
  sessionToken: string | undefined,
  connectionId: string,
  now = new Date(),
): Promise<Customer | null> {
  if (!sessionToken || !z.guid().safeParse(connectionId).success) return null
  const access = await accessBy(hashToken(sessionToken), connectionId, now)
  if (!access || access.person.tenantId !== access.connection.tenantId) return null
  const { id: personId, homeTenantId, ...person } = access.person
  if (!isWelcome(homeTenantId, access.connection.partnerTenantId)) return null
  const { invitationId, intent, directoryRoles } = access
  const part = await partIn(connectionId, personId, directoryRoles)
  if (!part.mayFollow) return null
  const { isApprover } = part
  return provenCustomer({ personId, ...person, connectionId, invitationId, intent, directoryRoles, isApprover })
}

/** For how long what one tab sent still counts when the same person, in another tab of theirs, signs in meanwhile. */
const replacedMs = 10_000

async function accessBy(tokenHash: Buffer<ArrayBuffer>, connectionId: string, now: Date) {
  const db = asVisitor()
  const access = await findCustomerAccess(db, tokenHash, connectionId, now)
  if (access) return access
  const replacing = await findReplacing(db, tokenHash, new Date(now.getTime() - replacedMs))
  return replacing && findCustomerAccess(db, replacing, connectionId, now)
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
  const session = await findCustomerSession(asVisitor(), hashToken(sessionToken), now)
  const tenants = session && (await tenantsOf(asVisitor(), connectionId))
  if (!tenants || session.person.tenantId !== tenants.tenantId) return null
  const { id: personId, upn, tenantId, homeTenantId } = session.person
  if (!isWelcome(homeTenantId, tenants.partnerTenantId)) return null
  if (!(await mayRead(connectionId, personId, session.directoryRoles))) return null
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
  await asVisitor((tx) => endSessionRow(tx, hashToken(sessionToken), now))
}
