import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node'
import { clientIdOf, microsoftClient } from '../tokens/microsoft'
import type { RefusalReason } from './attempt'
import { callbackUrl } from './begin-sign-in'
import { type IdentityClaims, verifyIdToken } from './id-token'
import { type MicrosoftError, microsoftErrorIn } from './microsoft-error'
import { refusalOf } from './refusal'
import type { TakenAttempt } from './take-attempt'

export type Redeemed =
  | { status: 'redeemed'; claims: IdentityClaims; accessToken: string; scopes: string[]; expiresAt: Date }
  /** `microsoft`: by what its refusal is found there; null where it refused nothing. */
  | { status: 'refused'; why: RefusalReason; code: string; microsoft: MicrosoftError | null }

/** Turns the code into tokens and looks whether they speak of whom we expect. */
export async function redeemCode(attempt: TakenAttempt, code: string, now: Date): Promise<Redeemed> {
  const answer = await tokensFor(attempt, code)
  if (answer.status === 'refused') return answer
  const expected = { clientId: clientIdOf(attempt.audience), tenantId: attempt.tenantId, nonce: attempt.nonce }
  const verified = await verifyIdToken(answer.idToken, expected, now)
  if (verified.status === 'refused') return { ...verified, microsoft: null }
  const { accessToken, scopes, expiresAt } = answer
  return { status: 'redeemed', claims: verified.claims, accessToken, scopes, expiresAt }
}

async function tokensFor(attempt: TakenAttempt, code: string) {
  try {
    const result = await microsoftClient(attempt.audience, attempt.tenantId).acquireTokenByCode({
      code,
      scopes: attempt.scopes,
      redirectUri: callbackUrl(),
      codeVerifier: attempt.verifier,
      nonce: attempt.nonce,
    })
    const scopes = result.scopes.map((scope) => scope.replace(/^https:\/\/[^/]+\//, ''))
    const expiresAt = result.expiresOn ?? new Date(0)
    return { status: 'answered', idToken: result.idToken, accessToken: result.accessToken, scopes, expiresAt } as const
  } catch (error) {
    if (error instanceof AuthError) return refusedBy(error)
    throw error
  }
}

/** `network_error` when there was no answer: nothing was refused then, but nothing was learned either. */
function refusedBy(error: AuthError): Extract<Redeemed, { status: 'refused' }> {
  const isFromMicrosoft = error instanceof ServerError || error instanceof InteractionRequiredAuthError
  const number = isFromMicrosoft && error.errorNo ? Number(error.errorNo) : null
  const refusal = refusalOf({ error: error.errorCode, subcode: error.subError, number })
  // Whoever comes back with a code has agreed: an administrator is not what is lacking.
  const why = refusal === 'needs_admin' ? 'consent_gone' : refusal
  const microsoft = microsoftErrorIn(error.errorMessage, number)
  return { status: 'refused', why, code: number ? `AADSTS${number}` : error.errorCode, microsoft }
}
