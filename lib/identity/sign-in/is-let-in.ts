import { isWelcome } from '../customer-rules'
import type { IdentityClaims } from './id-token'

/** A guest whose home the token does not name is welcome nowhere. */
export function isLetIn(
  { isGuest, homeTenantId }: IdentityClaims,
  { partnerTenantId }: { partnerTenantId: string | null },
): boolean {
  return !isGuest || (homeTenantId !== null && isWelcome(homeTenantId, partnerTenantId))
}
