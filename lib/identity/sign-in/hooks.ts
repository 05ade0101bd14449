import type { Tx } from '@/lib/db'
import type { AttemptFacts } from './take-attempt'

export type SignedIn = AttemptFacts & { personId: string }

/** `expiresAt`: until when the token that was kept can give it back. */
export type UnusedConsent = { runId: string; personId: string; expiresAt: Date }

/** What must become true in the same transaction as a sign-in. */
export type SignInHooks = {
  /** A moment recorded, a run queued. */
  onSignedIn: (tx: Tx, signedIn: SignedIn) => Promise<void>
  /** Consent came back for a run that does not take it, and stands in the tenant. */
  onUnusedConsent: (tx: Tx, unused: UnusedConsent) => Promise<void>
}

const nothing = async () => {}

export const noHooks: SignInHooks = { onSignedIn: nothing, onUnusedConsent: nothing }
