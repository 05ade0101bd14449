import { graphAppId } from '../../world/applications/permissions'
import { shortIdOf } from '../../world/ids'
import { truths, write } from '../../world/table'
import { mayConsentForAll, mayGrantAppRoles } from '../../world/tenant/roles'
import { type Asked, asked } from '../authorize/authorization-request'
import { reply } from '../authorize/authorization-response'
import type { LoginContext } from '../context'
import type { Account } from '../directory/accounts'
import type { Client } from '../directory/clients'
import { describe, LoginError, traceOf } from '../errors'
import { type Registered, type RoleAsked, registered } from '../permissions/registered-permissions'
import { readScopes } from '../permissions/scopes'
import { type Interaction, interactionOf } from '../sign-in/interaction'
import { ensureSignedIn } from '../sign-in/sign-in'
import { declined } from './consent'
import { approvalPage, consentPage } from './consent-page'
import { ensurePrincipal, recordGrants } from './permission-grants'

/** An administrator agrees for the whole tenant to all a registration asks. Source: "Grant tenant-wide admin consent". */
export async function adminConsent(context: LoginContext, request: Request, segment: string): Promise<Response> {
  const interaction = await interactionOf(context, request, segment)
  const application = asked(context, interaction.authority, interaction.asked)
  try {
    return ask(context, interaction, application)
  } catch (failure) {
    if (!(failure instanceof LoginError)) throw failure
    const error_description = describe(failure.message, traceOf(request, context.now()))
    const answer = {
      admin_consent: 'True',
      error: 'consent_required',
      error_subcode: failure.suberror,
      error_description,
    }
    return reply(application.replyTo, answer)
  }
}

function ask(context: LoginContext, interaction: Interaction, { client, replyTo }: Asked): Response {
  const signedIn = ensureSignedIn(context, interaction, client)
  if (signedIn instanceof Response) return signedIn
  const { account } = signedIn
  const scope = interaction.asked.get('scope')
  const wanted = registered(context, client, account.tenant, scope === null ? null : readScopes(scope))
  const all = [...wanted.scopes, ...wanted.roles]
  const answer = interaction.pressed.get('consent')
  if (answer === 'cancel' || answer === 'return') throw declined()
  if (!mayAgree(account, wanted.roles)) return approvalPage(interaction, client, account, all)
  if (answer !== 'accept') return consentPage(interaction, client, account, all, 'organisation')
  accept(context, account, client, wanted)
  return reply(replyTo, { admin_consent: 'True', tenant: account.tenant.id, scope }, signedIn.cookie)
}

/** Graph's application permissions are above an application administrator. */
function mayAgree({ person }: Account, roles: RoleAsked[]): boolean {
  const wantsGraph = roles.some(({ api }) => api.principal.appId === graphAppId)
  return wantsGraph ? mayGrantAppRoles(person.roles) : mayConsentForAll(person.roles)
}

function accept(context: LoginContext, { tenant }: Account, client: Client, { scopes, roles }: Registered) {
  const principal = ensurePrincipal(context, tenant, client)
  const held = truths(tenant.appRoleAssignments).filter(({ principalId }) => principalId === principal.id)
  for (const role of roles.filter(({ id }) => !held.some(({ appRoleId }) => appRoleId === id))) {
    const id = shortIdOf('assignment', principal.id ?? '', role.id)
    const assignment = {
      id,
      appRoleId: role.id,
      principalId: principal.id,
      principalDisplayName: principal.displayName,
      principalType: 'ServicePrincipal',
      resourceId: role.api.principal.id,
      resourceDisplayName: role.api.principal.displayName,
      createdDateTime: new Date(context.now()).toISOString(),
    }
    write(tenant.appRoleAssignments, id, assignment, context.now())
  }
  if (scopes.length > 0) recordGrants(context, tenant, client, scopes, null)
  context.wrote()
}
