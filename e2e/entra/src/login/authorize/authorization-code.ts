import type { LoginContext } from '../context'
import { type Grant, type SignIn, unguessable } from '../session-store'
import type { Interaction } from '../sign-in/interaction'
import { contextsAsked, namedClaims } from '../token/claims-parameter'
import type { Asked } from './authorization-request'

const codeLifetimeMs = 10 * 60_000

export function grantOf({ asked: parameters }: Interaction, { client, platform }: Asked, signIn: SignIn): Grant {
  const scope = parameters.get('scope') ?? ''
  const contexts = contextsAsked(parameters.get('claims'))
  return { ...signIn, clientId: client.appId, platform, scope, claims: wantedClaims(parameters), contexts }
}

/** Claims asked for by name, with the `claims` parameter or by saying how fresh the sign-in must be. */
function wantedClaims(parameters: URLSearchParams): string[] {
  return [...namedClaims(parameters.get('claims')), ...(parameters.has('max_age') ? ['auth_time'] : [])]
}

export function issueCode(
  context: LoginContext,
  { asked: parameters }: Interaction,
  { replyTo }: Asked,
  grant: Grant,
): string {
  const challenge = parameters.get('code_challenge')
  const method = parameters.get('code_challenge_method') ?? 'plain'
  const code = unguessable('1.A')
  context.store.codes.set(code, {
    ...grant,
    redirectUri: replyTo.redirectUri,
    nonce: parameters.get('nonce'),
    challenge: challenge ? { value: challenge, method } : null,
    expiresAt: context.now() + codeLifetimeMs,
    redeemed: false,
  })
  return code
}
