import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { Intent } from '@/lib/identity/actor'
import { abilities } from '@/lib/identity/roles'
import type { Altered } from './alteration'
import { scopeFor } from './change'

type Wish = {
  blueprint: Blueprint
  directoryRoles: readonly string[] | null
  intent: Intent
  grantBy: 'portal' | 'microsoft'
  isAdopted: boolean
  /** What an invitation to amend alters; null for any other. */
  altered: Altered | null
}

/**
 * What to ask Microsoft for at the press: only what this plan needs and this person's role can use, so that nobody is
 * shown a permission that would be of no use. An unknown role is asked for everything; Microsoft then decides.
 */
export function scopesFor({ blueprint, directoryRoles, intent, grantBy, isAdopted, altered }: Wish): string[] {
  if (intent === 'grant') return [scopeFor['assign role'], 'Application.Read.All', scopeFor['grant scopes']]
  // The second also reads delegated grants, so that a grant made on Microsoft's own page can be seen, and withdraws ours.
  const scopes = [scopeFor['add secret'], scopeFor['grant scopes']]
  const takesRoles = (altered?.withdrawn.length ?? 0) > 0
  if ((grantBy === 'microsoft' && !takesRoles) || intent === 'renew') return scopes
  // A registration that goes whole takes its role assignments with it.
  if (intent === 'undo' && !isAdopted) return scopes
  const mayGrant = abilities(directoryRoles).grant !== 'no'
  if ((blueprint.applicationPermissions.length > 0 || takesRoles) && mayGrant) scopes.push(scopeFor['assign role'])
  return scopes
}
