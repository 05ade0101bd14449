import { consent } from '../consent/consent'
import type { LoginContext } from '../context'
import { LoginError, missing, traceOf } from '../errors'
import { type Delegated, permissionsAsked, readScopes } from '../permissions/scopes'
import { type Interaction, interactionOf } from '../sign-in/interaction'
import { ensureSignedIn, type SignedIn } from '../sign-in/sign-in'
import { refuseUnassigned } from '../sign-in/user-assignment'
import { clientInfo, idTokenClaims } from '../token/id-token'
import { grantOf, issueCode } from './authorization-code'
import { type Asked, asked } from './authorization-request'
import { reply, replyError } from './authorization-response'
import { implicitToken } from './implicit-token'
import { responseTypes } from './response-types'

/** Source: "Microsoft identity platform and OAuth 2.0 authorization code flow". */
export async function authorize(context: LoginContext, request: Request, segment: string, version: 1 | 2) {
  const interaction = await interactionOf(context, request, segment, version)
  const application = asked(context, interaction.authority, interaction.asked)
  try {
    if (context.refusal) throw context.refusal
    return await ask(context, interaction, application)
  } catch (failure) {
    if (!(failure instanceof LoginError)) throw failure
    return replyError(application.replyTo, failure, traceOf(request, context.now()), context.origins.login)
  }
}

async function ask(context: LoginContext, interaction: Interaction, application: Asked): Promise<Response> {
  const { client } = application
  const types = responseTypes(interaction, client)
  checkChallenge(interaction)
  const scopes = readScopes(interaction.asked.get('scope') ?? '')
  if (scopes.signIn.length + scopes.of.length === 0) throw missing('scope')
  const signedIn = ensureSignedIn(context, interaction, client)
  if (signedIn instanceof Response) return signedIn
  // The older endpoint asks for what is registered, and never for the sign-in itself.
  const consentable = interaction.version === 1 ? { ...scopes, signIn: [] } : scopes
  const wanted = permissionsAsked(context, client, signedIn.account.tenant, consentable)
  const asking = consent(context, interaction, client, signedIn.account, wanted)
  if (asking) return withCookie(asking, signedIn.cookie)
  refuseUnassigned(signedIn.account, client.appId)
  return reply(
    application.replyTo,
    await answers(context, interaction, application, signedIn, types, wanted),
    signedIn.cookie,
  )
}

async function answers(
  context: LoginContext,
  interaction: Interaction,
  application: Asked,
  { account, signIn }: SignedIn,
  types: Set<string>,
  wanted: Delegated[],
) {
  const { client } = application
  const grant = grantOf(interaction, application, signIn)
  const code = types.has('code') ? issueCode(context, interaction, application, grant) : null
  const implicit = types.has('token') ? await implicitToken(context, client, account, grant, wanted) : null
  const nonce = interaction.asked.get('nonce')
  const beside = { ...(code && { code }), ...(implicit && { accessToken: implicit.access_token }) }
  const about = { account, grant, nonce, version: interaction.version, beside }
  const isInfoAsked = interaction.asked.get('client_info') === '1'
  return {
    code,
    ...implicit,
    id_token: types.has('id_token') ? await context.key.sign(idTokenClaims(context, client, about)) : null,
    client_info: isInfoAsked ? clientInfo(context.world, account) : null,
    session_state: signIn.sid,
  }
}

/** Source: RFC 7636 §4.2: 43 to 128 signs; without a method it is `plain`, which Entra takes too. */
function checkChallenge({ asked: parameters }: Interaction) {
  const challenge = parameters.get('code_challenge')
  const method = parameters.get('code_challenge_method') ?? 'plain'
  if (challenge !== null && !['plain', 'S256'].includes(method)) {
    const text = 'Invalid Code_Challenge_method parameter. It must be plain or S256.'
    throw new LoginError('invalid_request', 50149, text)
  }
  if (challenge !== null && (challenge.length < 43 || challenge.length > 128)) {
    throw new LoginError('invalid_request', 501491, 'Invalid size of Code_Challenge parameter.')
  }
}

function withCookie(response: Response, cookie: string | null): Response {
  if (cookie) response.headers.append('set-cookie', cookie)
  return response
}
