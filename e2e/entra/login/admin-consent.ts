import { shortIdOf } from '../world/ids'
import { graphAppId } from '../world/permissions'
import { mayConsentForAll, mayGrantAppRoles } from '../world/roles'
import { truths, write } from '../world/table'
import { reply } from './answer'
import { type Asked, asked } from './asked'
import { declined } from './consent'
import { approvalPage, consentPage } from './consent-page'
import type { LoginContext } from './context'
import type { Account, Client } from './directory'
import { describe, LoginError, traceOf } from './errors'
import { ensurePrincipal, recordGrants } from './grants'
import { type Registered, type RoleAsked, registered } from './registered-permissions'
import { readScopes } from './scopes'
import { signingIn } from './signing-in'
import { type Visit, visitOf } from './visit'

/** An administrator agrees for the whole tenant to all a registration asks. Source: "Grant tenant-wide admin consent". */
export async function adminConsent(context: LoginContext, request: Request, segment: string): Promise<Response> {
  const visit = await visitOf(context, request, segment)
  const application = asked(context, visit.authority, visit.asked)
  try {
    return ask(context, visit, application)
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

function ask(context: LoginContext, visit: Visit, { client, replyTo }: Asked): Response {
  const signedIn = signingIn(context, visit, client)
  if (signedIn instanceof Response) return signedIn
  const { account } = signedIn
  const scope = visit.asked.get('scope')
  const wanted = registered(context, client, account.tenant, scope === null ? null : readScopes(scope))
  const all = [...wanted.scopes, ...wanted.roles]
  const answer = visit.pressed.get('consent')
  if (answer === 'cancel' || answer === 'return') throw declined()
  if (!mayAgree(account, wanted.roles)) return approvalPage(visit, client, account, all)
  if (answer !== 'accept') return consentPage(visit, client, account, all, 'organisation')
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
