import { audit } from '@/lib/audit/audit'
import { transaction } from '@/lib/db'
import { log } from '@/lib/log'
import { admitCustomer } from './admit-customer'
import { admitReceiptViewer } from './admit-receipt-viewer'
import { admitStaff } from './admit-staff'
import type { RefusalReason } from './attempt'
import type { OnSignedIn, SignedIn } from './on-signed-in'
import { redeemCode } from './redeem-code'
import { aadstsNumber, refusalOf } from './refusal'
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

export type FinishedSignIn =
  | { status: 'signed_in'; audience: 'customer' | 'staff'; sessionToken: string; returnTo: string; attempt: SignedIn }
  /** `attempt` is null when the state was never ours. */
  | { status: 'refused'; why: RefusalReason; returnTo: string; attempt: AttemptFacts | null }

/**
 * The end of a attempt to Microsoft: a new session, or why not. Every end is audited, except that of a state nobody minted:
 * anyone can make those up, and the audit is not theirs to fill.
 */
export async function finishSignIn(
  answer: ReturnFromMicrosoft,
  onSignedIn: OnSignedIn = async () => {},
  now = new Date(),
): Promise<FinishedSignIn> {
  const taken = await takeAttempt(answer.state, answer.browserToken, now)
  if (taken.status === 'refused') return refuse(taken.attempt, taken.why, 'attempt')
  const { nonce, verifier, ...attempt } = taken.attempt
  if (!answer.code) {
    const number = aadstsNumber(answer.errorDescription)
    const why = refusalOf({ error: answer.error ?? '', subcode: answer.errorSubcode, number })
    return refuse(attempt, why, number ? `AADSTS${number}` : 'error')
  }
  const redeemed = await redeemCode({ ...attempt, nonce, verifier }, answer.code, now)
  if (redeemed.status === 'refused') return refuse(attempt, redeemed.why, redeemed.code)

  const previousToken = answer.sessionTokens?.[attempt.audience]
  const admitted = await admitOf(attempt)({ attempt, redeemed, previousToken, onSignedIn }, now)
  if (admitted.status === 'refused') return refuse(attempt, admitted.why, 'admission')
  const { personId, sessionToken } = admitted
  const { audience, returnTo } = attempt
  return { status: 'signed_in', audience, sessionToken, returnTo, attempt: { ...attempt, personId } }
}

function admitOf({ audience, invitationId }: AttemptFacts) {
  if (audience === 'staff') return admitStaff
  return invitationId ? admitCustomer : admitReceiptViewer
}

async function refuse(attempt: AttemptFacts | null, why: RefusalReason, code: string): Promise<FinishedSignIn> {
  log().warn({ why, code, audience: attempt?.audience, tenantId: attempt?.tenantId }, 'sign-in refused')
  if (attempt) {
    const { audience, tenantId, runId, connectionId } = attempt
    const data = { audience, tenantId, runId, why, code }
    await transaction((tx) => audit(tx, { action: 'sign-in.refused', connectionId: connectionId ?? undefined, data }))
  }
  return { status: 'refused', why, returnTo: attempt?.returnTo ?? '/', attempt }
}
