import type { Tx } from '@/lib/db'
import type { TripFacts } from './take-attempt'

export type SignedIn = TripFacts & { personId: string }

/** What must become true in the same transaction as the sign-in: a moment recorded, a run queued. */
export type Together = (tx: Tx, signedIn: SignedIn) => Promise<void>
