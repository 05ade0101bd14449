import { hashToken } from '@/lib/sealing/token'

/** Who somebody is, and their own profile: all that a customer's sign-in asks for before a press. */
export const signInScopes = ['openid', 'profile', 'User.Read']

/** To Microsoft and back. One with a run asks for exactly `scopes`, and its access token is kept for the run. */
export type SignInAttempt =
  | { audience: 'staff' }
  | {
      audience: 'customer'
      tenantId: string
      invitationId: string
      scopes: string[]
      runId?: string
      loginHint?: string
      /** A claims challenge of Microsoft's, base64 as Graph sent it. */
      challenge?: string | null
    }
  /** Without an invitation: to read the receipt of what was done in this tenant. */
  | { audience: 'customer'; tenantId: string; toRead: string }

export type RefusalReason =
  | 'unknown'
  /** The attempt was finished before: a reload, the back button, or somebody who saw the address. */
  | 'replayed'
  | 'other_browser'
  | 'expired'
  | 'declined'
  /** The tenant lets only administrators agree to what was asked. */
  | 'needs_admin'
  /** Given at Microsoft's page and gone before the code was redeemed: a run that ended withdrew the portal's consent. */
  | 'consent_gone'
  | 'wrong_tenant'
  | 'personal_account'
  | 'guest'
  /** Staff: no app role. Customer: no part in what colleagues began, and no role that is about applications. */
  | 'no_role'
  /** Staff: Microsoft did not say that the authentication context which is demanded was satisfied. */
  | 'no_second_factor'
  /** The consent of a run was given by somebody who has no access to this connection. */
  | 'other_person'
  /** A policy of the tenant, a second factor or conditional access, stood in the way; Microsoft gave no number. */
  | 'blocked'
  /** Microsoft refused with a number, which says why. */
  | 'refused'
  /** This server's clock is so wrong that Microsoft takes nothing it signs, or its tokens seem of another time. */
  | 'clock'
  /** Revoked or past its date since the attempt began. */
  | 'invitation_ended'

/** Names the browser's half of an attempt, so that two attempts in two tabs do not overwrite each other. */
export function attemptIdOf(state: string): string {
  return hashToken(state).toString('hex').slice(0, 16)
}
