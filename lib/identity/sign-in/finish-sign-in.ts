import { audit } from '@/lib/audit/audit'
import { type WrongClock, wrongClock } from '@/lib/clock/wrong-clock'
import { asVisitor } from '@/lib/db'
import { log } from '@/lib/log'
import { admitCustomer } from './admit-customer'
import { admitReceiptViewer } from './admit-receipt-viewer'
import { admitStaff } from './admit-staff'
import type { RefusalReason } from './attempt'
import { noHooks, type SignedIn, type SignInHooks } from './hooks'
import { type MicrosoftError, microsoftErrorIn } from './microsoft-error'
import { redeemCode } from './redeem-code'
import { refusalOf } from './refusal'
import { type AttemptFacts, takeAttempt } from './take-attempt'

/** What came back in the address, and what the browser holds: the cookie of this attempt and those of its sessions. */
export type ReturnFromMicrosoft = {
  state: string
  code?: string
  error?: string
  errorSubcode?: string
  errorDescription?: string
  browserToken: string | undefined
  sessionTokens?: { customer?: string; staff?: string }
}

type FinishedSignIn =
  | { status: 'signed_in'; audience: 'customer' | 'staff'; sessionToken: string; returnTo: string; attempt: SignedIn }
  | RefusedSignIn

/** Why not: `microsoft` where Microsoft gave a number, `clock` where ours is why. `attempt` is null when the state was never ours. */
export type RefusedSignIn = {
  status: 'refused'
  why: RefusalReason
  microsoft: MicrosoftError | null
  clock: WrongClock | null
  returnTo: string
  attempt: AttemptFacts | null
}

/**
 * The end of a sign-in attempt: a new session, or why not. Every end is audited, except that of a state nobody minted:
 * anyone can make those up, and the audit is not theirs to fill.
 */
export async function finishSignIn(
  answer: ReturnFromMicrosoft,
  hooks: Partial<SignInHooks> = {},
  now = new Date(),
): Promise<FinishedSignIn> {
  const taken = await takeAttempt(answer.state, answer.browserToken, now)
  if (taken.status === 'refused') return refuse(taken.attempt, taken.why, 'attempt')
  const { nonce, verifier, ...attempt } = taken.attempt
  if (!answer.code) {
    const microsoft = microsoftErrorIn(answer.errorDescription)
    const why = refusalOf({ error: answer.error ?? '', subcode: answer.errorSubcode, number: microsoft?.number })
    return refuse(attempt, why, microsoft ? `AADSTS${microsoft.number}` : 'error', microsoft)
  }
  const redeemed = await redeemCode({ ...attempt, nonce, verifier }, answer.code, now)
  if (redeemed.status === 'refused') return refuse(attempt, redeemed.why, redeemed.code, redeemed.microsoft)

  const previousToken = answer.sessionTokens?.[attempt.audience]
  const admitted = await admitOf(attempt)({ attempt, redeemed, previousToken, hooks: { ...noHooks, ...hooks } }, now)
  if (admitted.status === 'refused') return refuse(attempt, admitted.why, 'admission')
  const { personId, sessionToken } = admitted
  const { audience, returnTo } = attempt
  return { status: 'signed_in', audience, sessionToken, returnTo, attempt: { ...attempt, personId } }
}

function admitOf({ audience, invitationId }: AttemptFacts) {
  if (audience === 'staff') return admitStaff
  return invitationId ? admitCustomer : admitReceiptViewer
}

/** Microsoft found our proof outside its time, or we its token. */
const aboutTime = ['AADSTS700024', 'out_of_time']

async function refuse(
  attempt: AttemptFacts | null,
  reason: RefusalReason,
  code: string,
  microsoft: MicrosoftError | null = null,
): Promise<RefusedSignIn> {
  const clock = aboutTime.includes(code) ? wrongClock() : null
  const why = clock ? 'clock' : reason
  log().warn({ why, code, audience: attempt?.audience, tenantId: attempt?.tenantId }, 'sign-in refused')
  if (attempt) {
    const { audience, tenantId, runId, connectionId } = attempt
    const data = { audience, tenantId, runId, why, code }
    await asVisitor((tx) => audit(tx, { action: 'sign-in.refused', connectionId: connectionId ?? undefined, data }))
  }
  return { status: 'refused', why, microsoft, clock, returnTo: attempt?.returnTo ?? '/', attempt }
}
