import type { ConnectionForRun } from '@/lib/connections/find-connection'
import type { Amendment } from '@/lib/invitations/amending/amendment'
import type { RunState } from '../decide/state'
import type { Contributions } from '../plan/memory'
import type { Lease } from './lease'

/** Passes the time, in milliseconds; rejects when the signal ends it. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** What one worker works a run with, the same from its claim to its rest. */
export type RunContext = {
  readonly lease: Lease
  readonly pause: Pause
  readonly runId: string
  /** Of this run's invitation, itself among them, when it renews a secret; else null. */
  readonly renewingRuns: readonly string[] | null
  readonly contributions: Contributions
  /** What this run's invitation asks to alter, and the run does; null where it alters nothing. */
  readonly amendment: Amendment | null
  /** The run waits for somebody's grants and is looked at every few seconds: only what changed is worth an event. */
  readonly isLookingAgain: boolean
  /** The portal's own consent was seen to be gone after the last one that was given. */
  readonly isWithdrawn: boolean
}

/** Gone with the worker, so nothing here is the only copy. */
export type EngineState = RunState & {
  readonly connection: ConnectionForRun
  /** How often this run has tried each change, by its key. */
  readonly attempts: ReadonlyMap<string, number>
  /** Attempt names of certificates that our tables know already. */
  readonly knownCertificates: ReadonlySet<string>
}
