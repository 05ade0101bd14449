import { z } from 'zod'
import { asVisitor } from '@/lib/db'
import { env } from '@/lib/env'
import { seal } from '@/lib/sealing/seal'
import { mintToken } from '@/lib/sealing/token'
import { microsoftClient, withoutRefreshToken } from '../tokens/microsoft'
import { attemptIdOf, type SignInAttempt } from './attempt'
import { ownPath } from './return-to'
import { createSignIn } from './store'

/** Ten minutes: enough for a second factor and a colleague's question, too short to keep. */
const attemptMinutes = 10

export type BeginOptions = {
  /** A path on our own pages; anything else becomes `/`. */
  returnTo: string
  prompt?: 'login' | 'select_account' | 'consent'
  maxAgeSeconds?: number
}

/**
 * Where to send the browser, and what it must hold to be let back in: `browserToken` goes in a cookie named after `attemptId`.
 * The nonce and the PKCE verifier stay here, sealed.
 */
export async function beginSignIn(
  attempt: SignInAttempt,
  options: BeginOptions,
  now = new Date(),
): Promise<{ url: string; browserToken: string; attemptId: string }> {
  const tenantId = (attempt.audience === 'staff' ? env().STAFF_TENANT_ID : attempt.tenantId).toLowerCase()
  const invited = 'invitationId' in attempt ? attempt : null
  const scopes = invited?.scopes ?? []
  const [state, browser, nonce, verifier] = [mintToken(), mintToken(), mintToken(), mintToken()]
  const expiresAt = new Date(now.getTime() + attemptMinutes * 60_000)
  const secrets = JSON.stringify({ nonce: nonce.token, verifier: verifier.token })
  await createSignIn(asVisitor(), {
    stateHash: state.hash,
    browserHash: browser.hash,
    audience: attempt.audience,
    sealed: seal(secrets, attemptBinding(state.hash, expiresAt)),
    tenantId,
    scopes,
    invitationId: invited?.invitationId ?? null,
    connectionId: 'toRead' in attempt ? attempt.toRead : null,
    runId: invited?.runId ?? null,
    returnTo: ownPath(options.returnTo) ?? '/',
    createdAt: now,
    expiresAt,
  })
  const url = await microsoftClient(attempt.audience, tenantId).getAuthCodeUrl({
    scopes,
    redirectUri: callbackUrl(),
    state: state.token,
    nonce: nonce.token,
    codeChallenge: verifier.hash.toString('base64url'),
    codeChallengeMethod: 'S256',
    claims: JSON.stringify({
      ...challengeIn(invited?.challenge),
      id_token: { auth_time: { essential: true }, acct: null, ...(attempt.audience === 'staff' && secondFactor()) },
    }),
    ...(invited?.loginHint && { loginHint: invited.loginHint }),
    ...(options.prompt && { prompt: options.prompt }),
    ...(options.maxAgeSeconds !== undefined && { extraQueryParameters: { max_age: String(options.maxAgeSeconds) } }),
  })
  return { url: withoutRefreshToken(url), browserToken: browser.token, attemptId: attemptIdOf(state.token) }
}

/** Source: "Developer's guide to Conditional Access authentication context". */
function secondFactor() {
  const value = env().STAFF_AUTH_CONTEXT
  return value === 'none' ? {} : { acrs: { essential: true, value } }
}

export function callbackUrl(): string {
  return `${env().PORTAL_URL}/auth/callback`
}

const Challenge = z.object({ access_token: z.record(z.string(), z.unknown()) })

/**
 * What Graph asked to see, handed on as it came (learn.microsoft.com/entra/identity-platform/claims-challenge). One that
 * cannot be read is left out: Microsoft then asks for it again.
 */
function challengeIn(base64: string | null | undefined) {
  if (!base64) return {}
  try {
    return Challenge.parse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')))
  } catch {
    return {}
  }
}

/** Moved to another attempt, or to an attempt whose time was stretched in SQL, the nonce and verifier no longer open. */
export function attemptBinding(stateHash: Uint8Array, expiresAt: Date) {
  return { table: 'SignIn', row: Buffer.from(stateHash).toString('hex'), purpose: 'nonce and verifier', expiresAt }
}
