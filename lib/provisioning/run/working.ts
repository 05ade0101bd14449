import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { ConnectionForRun } from '@/lib/connections/find-connection'
import type { Delegate, Intent } from '@/lib/identity/actor'
import type { ChangeKind } from '../plan/change'
import type { Confirmation, Difference } from '../plan/difference'
import type { Added } from '../plan/memory'
import type { Actor } from '../plan/ready'
import type { PersonReason } from '../view/view'
import type { Lease } from './lease'
import type { Made } from './made'

/** Why a run does not go on by itself. */
export type Ending =
  | { status: 'done' }
  | { status: 'needs_person'; reason: PersonReason; difference?: Difference; challenge?: string }
  | { status: 'stopped'; code: string }

/** Passes the time, in milliseconds; rejects when the signal ends it. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** What one worker holds in its hands while it works a run; gone with it, so nothing here is the only copy. */
export type Working = {
  readonly lease: Lease
  readonly pause: Pause
  readonly runId: string
  readonly intent: Intent
  /** Of this run's invitation, itself among them, when it renews a secret; else null. */
  readonly renewingRuns: readonly string[] | null
  connection: ConnectionForRun
  blueprint: Blueprint
  readonly grantBy: 'portal' | 'microsoft'
  readonly confirmed: Confirmation | null
  readonly added: Added
  /** The run made something before, so that what it finds is its own work and needs no new word. */
  mayWrite: boolean
  delegates: Delegate[]
  made: Made
  /** Kinds that Graph refused, by person. */
  refused: Map<string, Set<ChangeKind>>
  /** The end of the secret asked for last, and the one that was refused last. */
  askedEnd: Date | null
  refusedEnd: Date | null
  /** The run waits for somebody's grants and is looked at every few seconds: only what changed is worth an event. */
  isLookingAgain: boolean
  /** How often this run has tried each change, by its key. */
  readonly attempts: Map<string, number>
  /** Attempt names of certificates that our tables know already. */
  knownCertificates: Set<string>
  patience: Patience
}

/** How long this run has waited since it last got somewhere, and how often it tried without looking. */
export type Patience = {
  readonly waits: number
  readonly milliseconds: number
  readonly repeats: number
  readonly absences: number
}

export const fullPatience: Patience = { waits: 0, milliseconds: 0, repeats: 0, absences: 0 }

/** Something was made, so the bound starts anew; but where one object took long to travel, the next one will not be quick. */
export function renewed({ waits }: Patience): Patience {
  return { ...fullPatience, waits: Math.floor(waits / 2) }
}

export function actorOf(working: Working, delegate: Delegate): Actor {
  const refused = new Set(working.refused.get(delegate.customer.personId))
  if (working.grantBy === 'microsoft') for (const kind of ['assign role', 'grant scopes'] as const) refused.add(kind)
  return { scopes: delegate.scopes, directoryRoles: delegate.customer.directoryRoles, refused }
}

export function refuse(working: Working, delegate: Delegate, kind: ChangeKind): void {
  const { personId } = delegate.customer
  working.refused.set(personId, new Set([...(working.refused.get(personId) ?? []), kind]))
}

/** People whose token this run holds and can still use. */
export function usableDelegates(working: Working, now = new Date()): Delegate[] {
  return working.delegates.filter((one) => one.expiresAt > now)
}

/** The grants are missing and nothing else is: a colleague, or Microsoft's own page, can finish while we look now and then. */
export function isForColleague(ending: Ending): boolean {
  return ending.status === 'needs_person' && (ending.reason === 'colleague' || ending.reason === 'consent_page')
}
