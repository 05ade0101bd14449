import { notice } from '../page'
import { reply, replyError } from './answer'
import { type Asked, asked } from './asked'
import { namedClaims } from './claims-parameter'
import { consent } from './consent'
import type { LoginContext } from './context'
import { unguessable } from './desk'
import { principalIn } from './directory'
import { LoginError } from './errors'
import { clientInfo } from './id-token'
import { wanted } from './scopes'
import { type SignedIn, signingIn } from './signing-in'
import { type Visit, visitOf } from './visit'

const codeLifetimeMs = 10 * 60_000

/** Source: "Microsoft identity platform and OAuth 2.0 authorization code flow". */
export async function authorize(context: LoginContext, request: Request, segment: string): Promise<Response> {
  try {
    const visit = await visitOf(context, request, segment)
    const application = asked(context, visit.authority, visit.asked)
    try {
      return ask(context, visit, application)
    } catch (failure) {
      if (!(failure instanceof LoginError)) throw failure
      return replyError(application.replyTo, failure, context.now(), context.origins.login)
    }
  } catch (failure) {
    if (!(failure instanceof LoginError)) throw failure
    return notice('Sorry, but we’re having trouble signing you in', failure.message, `AADSTS${failure.number}`)
  }
}

function ask(context: LoginContext, visit: Visit, { client, replyTo }: Asked): Response {
  if (visit.asked.get('response_type') !== 'code') {
    const text = `response_type '${visit.asked.get('response_type')}' is not supported for the application.`
    throw new LoginError('unsupported_response_type', 700051, text)
  }
  const home = typeof visit.authority === 'string' ? client.home.id : visit.authority.id
  const { scopes } = wanted(visit.asked.get('scope') ?? '', client, home, context.origins.graph)
  if (scopes.length === 0) {
    throw new LoginError('invalid_request', 900144, "The request body must contain the following parameter: 'scope'.")
  }
  const signedIn = signingIn(context, visit, client)
  if (signedIn instanceof Response) return signedIn
  const asking = consent(context, visit, client, signedIn.account, scopes)
  if (asking) return withCookie(asking, signedIn.cookie)
  refuseUnassigned(signedIn, client.appId)

  const code = issueCode(context, visit, { client, replyTo }, signedIn, scopes)
  const info = visit.asked.get('client_info') === '1' ? clientInfo(context.world, signedIn.account) : null
  return reply(replyTo, { code, client_info: info, session_state: crypto.randomUUID() }, signedIn.cookie)
}

function withCookie(response: Response, cookie: string | null): Response {
  if (cookie) response.headers.append('set-cookie', cookie)
  return response
}

/** "Assignment required" on the enterprise application. */
function refuseUnassigned({ account }: SignedIn, appId: string) {
  const principal = principalIn(account.tenant, appId)
  if (!principal?.appRoleAssignmentRequired || account.person.appRoles[appId]?.length) return
  throw new LoginError(
    'access_denied',
    50105,
    `Your administrator has configured the application ${principal.displayName} ('${appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${account.person.user.userPrincipalName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.`,
  )
}

function issueCode(context: LoginContext, visit: Visit, to: Asked, { account, signIn }: SignedIn, scopes: string[]) {
  const challenge = visit.asked.get('code_challenge')
  const code = unguessable('1.A')
  context.desk.codes.set(code, {
    ...signIn,
    clientId: to.client.appId,
    tenantId: account.tenant.id,
    scopes,
    claims: wantedClaims(visit),
    redirectUri: to.replyTo.redirectUri,
    nonce: visit.asked.get('nonce'),
    challenge: challenge ? { value: challenge, method: visit.asked.get('code_challenge_method') ?? 'plain' } : null,
    expiresAt: context.now() + codeLifetimeMs,
    redeemed: false,
  })
  return code
}

/** Claims asked for by name, with the `claims` parameter or by saying how fresh the sign-in must be. */
function wantedClaims(visit: Visit): string[] {
  return [...namedClaims(visit.asked.get('claims')), ...(visit.asked.has('max_age') ? ['auth_time'] : [])]
}
