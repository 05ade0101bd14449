import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import type { Attempt } from '@/lib/credentials/attempt'
import type { HandoffState } from '@/lib/handoff/model'
import type { Intent } from '@/lib/identity/actor'
import type { ConnectionPage } from '../connection-page'

/** Of a credential in the tenant, or lately in it. */
export type CredentialFacts = Pick<
  Attempt,
  | 'id'
  | 'kind'
  | 'state'
  | 'keyId'
  | 'thumbprintSha1'
  | 'endsAt'
  | 'createdAt'
  | 'provenAt'
  | 'provenHow'
  | 'refusedAt'
  | 'refusedNumber'
  | 'untestedWhy'
  | 'replacedAt'
  | 'distrustedAt'
  | 'reportedAt'
  | 'failedAt'
>

/** Of the newest handoff since the connection was invited, or invited anew. */
export type HandoffFacts = {
  id: string
  state: HandoffState
  createdAt: Date
  heldUntil: Date
  linkedAt: Date | null
  expiresAt: Date | null
  sentTo: string | null
  sentAt: Date | null
  mailFailedAt: Date | null
  claimedAt: Date | null
  burntAt: Date | null
  unreadableAt: Date | null
}

/** Of an invitation that nobody revoked, or of the newest one to connect. */
export type InvitationFacts = {
  id: string
  intent: Intent | 'fields'
  renews: readonly CredentialKind[]
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  /** When the first of its links was opened. */
  openedAt: Date | null
  /** What it was for was done, through it or another. */
  isUsed: boolean
  /** Some contact was sent a link; else somebody else was, whom a person at the customer named. */
  isForContacts: boolean
}

/** Of the newest run since then. */
export type RunFacts = Pick<NonNullable<ConnectionPage['lastRun']>, 'state' | 'reason' | 'createdAt' | 'finishedAt'> & {
  invitationId: string | null
}

/** All that a connection's reasons follow from, as its rows say it: nothing here depends on the clock. */
export type Facts = {
  createdAt: Date
  endedAt: Date | null
  userSync: boolean
  drift: readonly string[]
  observedAt: Date | null
  switches: readonly string[]
  switchesSeenAt: Date | null
  registeredAt: Date | null
  grantedAt: Date | null
  applicationId: string | null
  applicationObjectId: string | null
  contacts: readonly { bouncedAt: Date | null; leftAt: Date | null }[]
  /** What Spencer's own list says, and since when it says nothing any more. */
  listed: { secretEndsAt: Date | null; certificateEndsAt: Date | null; seenAt: Date | null } | null
  /** SHA-1 of the certificate that staff gave last. */
  givenThumbprint: string | null
  /** Oldest first; what was only tried, and what is gone, says nothing. */
  credentials: readonly CredentialFacts[]
  handoff: HandoffFacts | null
  lastRun: RunFacts | null
  invitations: readonly InvitationFacts[]
  /** What one member of staff asked of a second one, and nobody decided. */
  asked: readonly { askedAt: Date; expiresAt: Date }[]
  /** Who was asked again already. */
  chased: readonly { subjectId: string; kind: string; step: number }[]
  /** Spencer stopped: since then the time of links stands still. */
  stoppedAt: Date | null
}
