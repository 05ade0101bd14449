import type { Delegate } from '@/lib/identity/actor'
import { usable } from '../decide/turn'

/** The delegated permission that removes grants (learn.microsoft.com/graph/api/oauth2permissiongrant-delete). */
const scope = 'DelegatedPermissionGrant.ReadWrite.All'

/** Whose token may withdraw: of several the one that was given last, because its grants are the last to reach every replica. */
export function whoWithdraws(delegates: readonly Delegate[], now: Date): Delegate | null {
  const may = usable(delegates, now).filter(({ scopes }) => scopes.includes(scope))
  return may.toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0] ?? null
}
