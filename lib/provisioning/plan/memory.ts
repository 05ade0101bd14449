import type { ApplicationPermission } from '@/lib/blueprint/permissions'
import type { SentUpdate } from '@/lib/graph/subtract'
import type { Intent } from '@/lib/identity/actor'
import type { Altered } from './alteration'

/** What Graph cannot tell: what the run is for, the credentials we tried to make, what a person decided. */
export type Memory = {
  intent: Intent
  /**
   * A renewal wants a secret that came of its own invitation, whatever the clocks of press and worker say: the runs of it.
   * Null where any live secret will do.
   */
  renewingRuns: readonly string[] | null
  secrets: KnownCredential[]
  certificates: Pick<KnownCredential, 'keyId' | 'state'>[]
  /** Somebody else made the registration and a person gave it to us. */
  isAdopted: boolean
  /** A soft-deleted registration of ours that a person wants back. */
  restoreId: string | null
  contributions: Contributions
  /** What the run's invitation asks to amend; null where it amends nothing. */
  altered: Altered | null
}

export type KnownCredential = {
  /** The run that asked for it. */
  runId: string | null
  attemptName: string
  keyId: string | null
  /** Its first three characters; null where nobody kept them. */
  hint: string | null
  state: 'attempted' | 'live' | 'replaced' | 'removed'
  createdAt: Date
  endsAt: Date | null
  /** Staff said that somebody else had opened it. */
  distrustedAt: Date | null
}

/** What our ledger says we put into a registration that somebody else made: what an undo takes out again. */
export type Contributions = {
  permissions: ApplicationPermission[]
  scopes: string[]
  updates: SentUpdate[]
}

export const noContributions: Contributions = { permissions: [], scopes: [], updates: [] }

/** Of a connection that never was begun. */
export function blankMemory(intent: Intent): Memory {
  return {
    intent,
    renewingRuns: null,
    secrets: [],
    certificates: [],
    isAdopted: false,
    restoreId: null,
    contributions: noContributions,
    altered: null,
  }
}
