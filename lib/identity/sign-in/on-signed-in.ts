import type { Tx } from '@/lib/db'
import type { AttemptFacts } from './take-attempt'

export type SignedIn = AttemptFacts & { personId: string }

/** What must become true in the same transaction as the sign-in: a moment recorded, a run queued. */
export type OnSignedIn = (tx: Tx, signedIn: SignedIn) => Promise<void>
