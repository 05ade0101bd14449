import type { ObservedGrant } from '@/lib/graph/observation'

/** What any sign-in leaves behind: it reads the profile of whoever signs in, and changes nothing. */
const signInScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access', 'User.Read']

/** The grants that reach further than a sign-in. */
export function reachingFurther(grants: readonly ObservedGrant[]): ObservedGrant[] {
  return grants.filter(({ scopes }) => scopes.some((scope) => !signInScopes.includes(scope)))
}

/**
 * Whether these are the grants that a token speaks of. What is missing, a replica that lags behind the consent does not show
 * yet; what a sign-in leaves behind comes and goes by itself.
 */
export function showsAll(grants: readonly ObservedGrant[], scopes: readonly string[]): boolean {
  const shown = new Set(grants.flatMap((grant) => grant.scopes))
  return scopes.filter((one) => !signInScopes.includes(one)).every((one) => shown.has(one))
}
