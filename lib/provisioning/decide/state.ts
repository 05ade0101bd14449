import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { ConnectionForRun } from '@/lib/connections/find-connection'
import type { Verdict } from '@/lib/graph/classify'
import type { Observation } from '@/lib/graph/observation'
import type { Delegate, Intent } from '@/lib/identity/actor'
import type { Change, ChangeKind } from '../plan/change'
import type { Confirmation } from '../plan/difference'
import type { Memory } from '../plan/memory'
import { type Expectations, overlay } from './expectations'
import type { Patience } from './patience'

export type Observed = {
  /** As Graph said it. */
  readonly said: Observation
  /**
   * `current`: nothing was sent since. `surpassed`: what was made since is expected besides. `outdated`: only another look
   * can tell.
   */
  readonly age: 'current' | 'surpassed' | 'outdated'
}

/** A request that Graph refused, or whose answer nobody heard. */
export type Refusal = {
  readonly verdict: Verdict
  /** What was refused; null for a look. */
  readonly change: Change | null
  /** All that went in the same request. */
  readonly changes: readonly Change[]
}

/** Everything that is known between two steps. Whatever happens, happens in `perform`, which gives back a new one. */
export type RunState = {
  readonly intent: Intent
  readonly grantBy: 'portal' | 'microsoft'
  readonly confirmed: Confirmation | null
  readonly blueprint: Blueprint
  readonly connection: Pick<
    ConnectionForRun,
    | 'stage'
    | 'applicationId'
    | 'applicationObjectId'
    | 'adoptedObjectId'
    | 'servicePrincipalId'
    | 'baseline'
    | 'secretLifetimeDays'
  >
  readonly memory: Memory
  readonly observed: Observed | null
  readonly expectations: Expectations
  /** What was approved has been held against what stands, so what is found from here on is this run's own work. */
  readonly isAgreed: boolean
  /** Since the connection last was whole a run of it waited for a colleague. */
  readonly hasWaited: boolean
  /** Whose token this run holds. */
  readonly delegates: readonly Delegate[]
  /** Of the last token that Microsoft refused, what it wants to see first. */
  readonly challenge: string | null
  /** Kinds of change that Graph refused, by person. */
  readonly refused: ReadonlyMap<string, ReadonlySet<ChangeKind>>
  /** The end of a secret that the tenant's policy refused last. */
  readonly refusedEnd: Date | null
  /** The unique name that Graph refused last, as another registration's. */
  readonly nameRefused: string | null
  /** This run has taken another name because of that. */
  readonly isRenamed: boolean
  /** The last request, where it did not go through and nothing has been done about it. */
  readonly refusal: Refusal | null
  readonly patience: Patience
  /** An Admin of Spencer's stopped the portal, for all or for this customer: nothing is added until it is lifted. */
  readonly isStopped: boolean
}

/** What stands, as far as anybody can know: what was said, completed with what was made. */
export function expected({ said }: Observed, { expectations }: Pick<RunState, 'expectations'>): Observation {
  return overlay(said, expectations)
}
