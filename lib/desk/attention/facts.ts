import type { Attempt } from '@/lib/credentials/attempt'
import type { WaitingReplacement } from '@/lib/credentials/replace-certificate'
import type { ConnectionPage } from '../connection-page'

type Known =
  | 'endedAt'
  | 'createdAt'
  | 'userSync'
  | 'certificate'
  | 'contacts'
  | 'drift'
  | 'observedAt'
  | 'grantedAt'
  | 'registeredAt'
  | 'hindrance'
  | 'switchesSeenAt'
  | 'handoff'
  | 'invitations'

/** All that a connection's reasons follow from. `credentials`: whatever was ever tried. */
export type Facts = Pick<ConnectionPage, Known> & {
  credentials: readonly Attempt[]
  lastRun: Pick<NonNullable<ConnectionPage['lastRun']>, 'state' | 'reason' | 'createdAt' | 'finishedAt'> | null
  waiting: readonly Pick<WaitingReplacement, 'askedAt'>[]
}
