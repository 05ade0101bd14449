import { abilities } from '@/lib/identity/roles'
import { type Change, type ChangeKind, hangsOnPrincipal, isAboutApplication, needsGranter, scopeFor } from './change'

/** What one signed-in person may do in this run, as their token says and as Graph has answered so far. */
export type Capabilities = {
  scopes: readonly string[]
  /** `wids`; null when the token said nothing. */
  directoryRoles: readonly string[] | null
  /** Kinds that Graph refused this person. */
  refused: ReadonlySet<ChangeKind>
}

/** Graph's limit on requests in one `$batch`. */
const longestBatch = 20

export function isAllowed(change: Change, capabilities: Capabilities): boolean {
  if (capabilities.refused.has(change.kind)) return false
  if (!capabilities.scopes.includes(scopeFor[change.kind])) return false
  return !needsGranter(change) || abilities(capabilities.directoryRoles).grant !== 'no'
}

/**
 * The changes that can go in the next request: what others take their ids from goes alone and first. The new secret
 * comes last, behind every grant this person may make, so that a refused grant leaves no live secret behind.
 */
export function ready(changes: Change[], capabilities: Capabilities): Change[] {
  const mine = changes.filter((change) => isAllowed(change, capabilities))
  const kinds = new Set(changes.map((change) => change.kind))
  const application = mine.find(isAboutApplication)
  if (application) return [application]
  if (kinds.has('create application') || kinds.has('restore application')) return []
  const principal = mine.find((one) => one.kind === 'create service principal')
  if (principal) return [principal]
  return mine.filter((one) => !kinds.has('create service principal') || !hangsOnPrincipal(one)).slice(0, longestBatch)
}
