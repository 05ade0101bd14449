import type { Environment } from '@/lib/blueprint/blueprint'
import type { ApplicationPermission, DelegatedPermission } from '@/lib/blueprint/permissions'
import type { GivenCertificate } from '@/lib/credentials/who-gave'
import type { Fact } from '@/lib/fact'
import type { Intent } from '@/lib/identity/actor'
import type { Alteration, Altered } from '@/lib/invitations/amending/amendment'
import type { WaitedFor } from '../decide/patience'
import type { PersonReason } from '../decide/step'
import type { Difference } from '../plan/difference'
import type { Withdrawal } from '../withdraw/withdrawal'
import type { Numbers } from './numbers'
import type { RegistrationFacts } from './registration-facts'
import type { Renewal } from './renewal'
import type { Undoing } from './undoing'

/** What a person can do, read from their token alone; `unknown` is said as unknown. */
type Ability = 'yes' | 'no' | 'unknown'

/** A Graph request as it will be sent; ids that do not exist yet stand as `{application id}`. */
export type PreviewRequest = { method: string; path: string; body: unknown }

/** Everything the review page shows. Reading it changes nothing and asks Microsoft nothing. */
export type Review = {
  connectionId: string
  /** What a press is for: an app that was made by hand is looked at, whatever the invitation asks. */
  intent: Intent
  /** What its invitation asks to alter; null where it alters nothing. */
  alteration: Alteration | null
  customerName: string
  environment: Environment
  domain: string
  appName: string
  redirectUri: string
  applicationPermissions: ApplicationPermission[]
  delegatedScopes: DelegatedPermission[]
  certificate: (GivenCertificate & { subject: string; endsAt: Date }) | null
  userSync: boolean
  securityGroups: boolean
  abilities: { register: Ability; grant: Ability }
  /** What Microsoft's own page will ask for at the press. */
  scopes: string[]
  /** One entry for each HTTP request of what this person may do, in order; the last may be a `$batch` of several. */
  requests: PreviewRequest[]
  /** When the tenant was last observed; null where no run has, and the rest is what was agreed. */
  observedAt: Date | null
  /** Keys of what a press would change, as the tenant was last observed, and which of them are asked about first. */
  changes: string[]
  differs: string[]
  /** It was finished once, and when it was last observed nothing was missing. */
  isWhole: boolean
  /** What a colleague lends authority to; null for another intent, or where nothing is known to stand. */
  registration: RegistrationFacts | null
  /** What an undo takes away and leaves; null for another intent. */
  undoing: Undoing | null
  /** When it was undone, so that there is nothing left to press; null while it was not. */
  undoneAt: Date | null
  /** Stands in the form: what was read is what is approved. */
  approvedHash: string
  /** User sync was chosen, and staff have not given the certificate yet: nothing can be made. */
  isCertificateMissing: boolean
  /** Somebody else made the registration and gave it to us: an undo leaves it registration. */
  isAdopted: boolean
  /** Old beside new, for an invitation to renew; null for any other. */
  renewal: Renewal | null
  /** Their roles let them press, or their token does not tell. */
  mayPress: boolean
  /** Microsoft refused the certificate of the run that waits, and Spencer has given this one instead. */
  isCertificateOther: boolean
  /** A run of this connection that has not ended, unless it is somebody else's press without consent. */
  activeRun: { runId: string; startedBy: string; startedAt: Date } | null
  /** What this person chose at a press that still waits for their consent. */
  grantBy: 'portal' | 'microsoft'
}

export type StepKey =
  | 'consent'
  | 'look'
  | 'application'
  | 'complete'
  | 'restore'
  | 'service_principal'
  | 'permissions'
  | 'secret'
  | 'tidy'
  | 'set_right'
  | 'remove'
  | 'take_out'
  | 'check'
  | 'proof'
  | 'handover'
  | 'withdraw'

export type Step = {
  key: StepKey
  state: 'done' | 'now' | 'waiting' | 'todo' | 'skipped' | 'person'
  milliseconds: number | null
  /** How many permissions, for `permissions`. */
  count: number | null
  /** The proof was tried for, and did not come while the run went on. */
  isUntested: boolean
  waiting: { for: WaitedFor; since: Date; usuallySeconds: number; isLong: boolean } | null
}

export type RunView = Numbers & {
  runId: string
  connectionId: string
  /** Through which whoever began it had come; null for what is older than that was kept. */
  invitationId: string | null
  intent: Intent
  /** What it alters of what was agreed; null where it alters nothing. */
  alteration: Altered | null
  state: 'awaiting_consent' | 'queued' | 'running' | 'waiting' | 'needs_person' | 'done' | 'stopped'
  reason: PersonReason | string | null
  startedBy: string
  /** Waits for the consent of somebody else, who has given none: whoever reads this reads and presses for themselves. */
  isAnothersPress: boolean
  startedAt: Date
  finishedAt: Date | null
  /** What came of this reader's own consent, where others had given theirs before; null for whoever gave none. */
  part: Numbers | null
  /** It is done, and there was nothing to send. */
  isEmpty: boolean
  /** When Graph itself showed that nothing was left; null until it did. */
  checkedAt: Date | null
  /** Somebody else made the registration and gave it to us. */
  isAdopted: boolean
  steps: Step[]
  /** What was found instead of what was approved. */
  difference: Difference | null
  /** Names the difference, in the form that answers it; null while nothing is asked. */
  question: string | null
  /** What exists already in the tenant, for *what is kept*. */
  kept: ('application' | 'service_principal' | 'permissions' | 'secret')[]
  /** Something was sent that Graph did not plainly refuse, whatever it was; asked where a run goes no further by itself. */
  mayHaveWritten: boolean
  lastSeq: number
}

export type ReceiptLine = {
  at: Date
  change: string
  attempt: number
  /** As Graph answered; `unknown`: the answer was lost, and only a look can tell. */
  outcome: 'done' | 'refused' | 'unknown'
  /** What a look of the run showed of it afterwards; null for what was refused. */
  seen: Fact<'not_looked_since' | 'sent_again'> | null
  by: string
  status: number | null
  /** Graph's error code, where it refused. */
  code: string | null
  /** Microsoft's own number of the request, and the one we gave it. */
  requestId: string | null
  clientRequestId: string
  /** The same properties as they were found and as they were sent; null where there was nothing. */
  before: unknown
  after: unknown
}

export type Receipt = Numbers & {
  runId: string
  intent: Intent
  /** What it alters of what was agreed; null where it alters nothing. */
  alteration: Altered | null
  customerName: string
  environment: Environment
  domain: string
  tenantId: string
  applicationId: string | null
  startedBy: string
  startedAt: Date
  /** Who read what would be done, pressed, and consented at Microsoft; `guestOf` is where a guest is at home. */
  approvals: { by: string; guestOf: string | null; pressedAt: Date; consentedAt: Date }[]
  /** Whose access granted the permissions, and when the last of them was. */
  grants: { by: string; at: Date }[]
  /** Whether a look found all of them granted, by whomever. */
  granted: Fact<'not_looked_since'>
  finishedAt: Date | null
  /** It is done, and there was nothing to send. */
  isEmpty: boolean
  /** What became of the consent that the portal itself was given in this tenant; null while this run needs it. */
  withdrawal: Withdrawal | null
  /** Seen to be gone after this run, and consented to again for another one that still holds it. */
  isGivenAnew: boolean
  lines: ReceiptLine[]
}
