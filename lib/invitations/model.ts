import { isStaffTenant } from '@/lib/identity/sign-in/staff-tenant'

/**
 * Staff invite, and a customer's admin may pass the last step on; then the account owner is who stands behind it, as for
 * what the portal itself sends (no inviter).
 */
export function askedBy(
  inviter: { name: string; tenantId: string } | null,
  connection: { spencerContactName: string },
): { staffName: string; colleagueName: string | null } {
  if (!inviter) return { staffName: connection.spencerContactName, colleagueName: null }
  if (!isStaffTenant(inviter.tenantId)) {
    return { staffName: connection.spencerContactName, colleagueName: inviter.name || null }
  }
  // A person who was erased has no name any more.
  return { staffName: inviter.name || connection.spencerContactName, colleagueName: null }
}

/** Of an invitation that somebody may still come in through: not taken back, not done, and not over. */
export const stands = (now: Date) => ({ revokedAt: null, fulfilledAt: null, expiresAt: { gt: now } }) as const
