import type { Blueprint } from '../blueprint/blueprint'
import { abilities } from '../identity/roles'
import { scopeFor } from './change'

/**
 * What to ask Microsoft for at the press: only what this plan needs and this person's role can use, so that nobody is
 * shown a permission that would be of no use. An unknown role is asked for everything; Microsoft then decides.
 */
export function scopesFor(
  blueprint: Blueprint,
  directoryRoles: readonly string[] | null,
  intent: string,
  grantBy: 'portal' | 'microsoft',
): string[] {
  if (intent === 'grant') return [scopeFor['assign role'], 'Application.Read.All', scopeFor['grant scopes']]
  // The second also reads delegated grants, so that a grant made on Microsoft's own page can be seen, and withdraws ours.
  const scopes = [scopeFor['add secret'], scopeFor['grant scopes']]
  if (grantBy === 'microsoft') return scopes
  const mayGrant = abilities(directoryRoles).grant !== 'no'
  if (blueprint.applicationPermissions.length > 0 && mayGrant) scopes.push(scopeFor['assign role'])
  return scopes
}
