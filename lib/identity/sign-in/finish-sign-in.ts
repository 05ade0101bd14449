import { audit } from '@/lib/audit/audit'
import { transaction } from '@/lib/db'
import { log } from '@/lib/log'
import { admitCustomer } from './admit-customer'
import { admitReader } from './admit-receipt-viewer'
import { admitStaff } from './admit-staff'
import type { RefusalReason } from './attempt'
import type { SignedIn, Together } from './on-signed-in'
import { redeemCode } from './redeem-code'
import { aadstsNumber, refusalOf } from './refusal'
import { type TripFacts, takeTrip } from './take-attempt'

/** What came back in the address, and what the browser holds: the cookie of this trip and those of its sessions. */
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
  | { status: 'signed_in'; audience: 'customer' | 'staff'; sessionToken: string; returnTo: string; trip: SignedIn }
  /** `trip` is null when the state was never ours. */
  | { status: 'refused'; why: RefusalReason; returnTo: string; trip: TripFacts | null }

/**
 * The end of a trip to Microsoft: a new session, or why not. Every end is audited, except that of a state nobody minted:
 * anyone can make those up, and the audit is not theirs to fill.
 */
export async function finishSignIn(
  answer: ReturnFromMicrosoft,
  together: Together = async () => {},
  now = new Date(),
): Promise<FinishedSignIn> {
  const taken = await takeTrip(answer.state, answer.browserToken, now)
  if (taken.status === 'refused') return refuse(taken.trip, taken.why, 'trip')
  const { nonce, verifier, ...trip } = taken.trip
  if (!answer.code) {
    const number = aadstsNumber(answer.errorDescription)
    const why = refusalOf({ error: answer.error ?? '', subcode: answer.errorSubcode, number })
    return refuse(trip, why, number ? `AADSTS${number}` : 'error')
  }
  const redeemed = await redeemCode({ ...trip, nonce, verifier }, answer.code, now)
  if (redeemed.status === 'refused') return refuse(trip, redeemed.why, redeemed.code)

  const previousToken = answer.sessionTokens?.[trip.audience]
  const admitted = await admitOf(trip)({ trip, redeemed, previousToken, together }, now)
  if (admitted.status === 'refused') return refuse(trip, admitted.why, 'admission')
  const { personId, sessionToken } = admitted
  const { audience, returnTo } = trip
  return { status: 'signed_in', audience, sessionToken, returnTo, trip: { ...trip, personId } }
}

function admitOf({ audience, invitationId }: TripFacts) {
  if (audience === 'staff') return admitStaff
  return invitationId ? admitCustomer : admitReader
}

async function refuse(trip: TripFacts | null, why: RefusalReason, code: string): Promise<FinishedSignIn> {
  log().warn({ why, code, audience: trip?.audience, tenantId: trip?.tenantId }, 'sign-in refused')
  if (trip) {
    const { audience, tenantId, runId, connectionId } = trip
    const data = { audience, tenantId, runId, why, code }
    await transaction((tx) => audit(tx, { action: 'sign-in.refused', connectionId: connectionId ?? undefined, data }))
  }
  return { status: 'refused', why, returnTo: trip?.returnTo ?? '/', trip }
}
