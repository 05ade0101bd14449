import type { Blueprint } from '../blueprint/blueprint'
import type { ConnectionForRun } from '../connections/find-connection'
import type { Delegate } from '../identity/actor'
import type { ChangeKind } from './change'
import type { Lease } from './lease'
import type { Made } from './made'
import type { Actor } from './ready'
import type { PersonReason } from './view'

/** Why a run does not go on by itself. */
export type Ending =
  | { status: 'done' }
  | { status: 'needs_person'; reason: PersonReason; difference?: unknown }
  | { status: 'stopped'; code: string }

/** What one worker holds in its hands while it works a run; gone with it, so nothing here is the only copy. */
export type Working = {
  readonly lease: Lease
  readonly runId: string
  connection: ConnectionForRun
  blueprint: Blueprint
  readonly grantBy: 'portal' | 'microsoft'
  readonly intent: string
  delegates: Delegate[]
  made: Made
  /** Kinds that Graph refused, by person. */
  refused: Map<string, Set<ChangeKind>>
  /** The end of the secret asked for last, and the one that was refused last. */
  askedEnd: Date | null
  refusedEnd: Date | null
  /** The run waits for somebody's grants and is looked at every few seconds: only what changed is worth an event. */
  isLookingAgain: boolean
  /** Attempt names of certificates that our tables know already. */
  knownCertificates: Set<string>
  patience: Patience
}

/** How long this run has waited since it last got somewhere. */
export type Patience = { waits: number; milliseconds: number }

export function actorOf(working: Working, delegate: Delegate): Actor {
  const refused = new Set(working.refused.get(delegate.customer.personId))
  if (working.grantBy === 'microsoft') for (const kind of ['assign role', 'grant scopes'] as const) refused.add(kind)
  return { scopes: delegate.scopes, directoryRoles: delegate.customer.directoryRoles, refused }
}

export function refuse(working: Working, delegate: Delegate, kind: ChangeKind): void {
  const { personId } = delegate.customer
  working.refused.set(personId, new Set([...(working.refused.get(personId) ?? []), kind]))
}
