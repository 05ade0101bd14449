import { notice } from '../page'
import { shortIdOf } from '../world/ids'
import { graphAppId, type Permission, permissions } from '../world/permissions'
import { mayConsentForAll, mayGrantAppRoles } from '../world/roles'
import { truths, write } from '../world/table'
import { type ReplyTo, reply, replyError } from './answer'
import { type Asked, asked } from './asked'
import { declined, named } from './consent'
import { approvalPage, consentPage } from './consent-page'
import type { LoginContext } from './context'
import { type Account, type Client, principalIn } from './directory'
import { LoginError } from './errors'
import { ensurePrincipal, recordGrant } from './grants'
import { registeredScopes, wanted } from './scopes'
import { signingIn } from './signing-in'
import { type Visit, visitOf } from './visit'

/** An administrator agrees for the whole tenant to all a registration asks. Source: "Grant tenant-wide admin consent". */
export async function adminConsent(context: LoginContext, request: Request, segment: string): Promise<Response> {
  try {
    const visit = await visitOf(context, request, segment)
    const application = asked(context, visit.authority, visit.asked)
    try {
      return ask(context, visit, application)
    } catch (failure) {
      if (!(failure instanceof LoginError)) throw failure
      const error = new LoginError('consent_required', failure.number, failure.message.replace(/^AADSTS\d+: /, ''))
      return replyError(application.replyTo, error, context.now(), context.origins.login)
    }
  } catch (failure) {
    if (!(failure instanceof LoginError)) throw failure
    return notice('Sorry, but we’re having trouble signing you in', failure.message, `AADSTS${failure.number}`)
  }
}

function ask(context: LoginContext, visit: Visit, { client, replyTo }: Asked): Response {
  const signedIn = signingIn(context, visit, client)
  if (signedIn instanceof Response) return signedIn
  const { account } = signedIn
  const scope = visit.asked.get('scope')
  const scopes = scope
    ? wanted(scope, client, account.tenant.id, context.origins.graph).scopes
    : registeredScopes(client)
  const roles = registeredRoles(client)
  const all = [...named(scopes), ...roles]
  const held = account.person.roles
  const answer = visit.pressed.get('consent')
  if (answer === 'cancel' || answer === 'return') throw declined()
  if (roles.length > 0 ? !mayGrantAppRoles(held) : !mayConsentForAll(held))
    return approvalPage(visit, client, account, all)
  if (answer !== 'accept') return consentPage(visit, client, account, all, 'organisation')
  accept(context, account, client, scopes, roles)
  return accepted(replyTo, account, scope, signedIn.cookie)
}

function registeredRoles({ stored }: Client): Permission[] {
  const ids = stored.entity.requiredResourceAccess
    ?.filter(({ resourceAppId }) => resourceAppId === graphAppId)
    .flatMap(({ resourceAccess }) => resourceAccess ?? [])
    .filter(({ type }) => type === 'Role')
    .map(({ id }) => id)
  return permissions.filter(({ role }) => role !== null && ids?.includes(role))
}

function accept(context: LoginContext, { tenant }: Account, client: Client, scopes: string[], roles: Permission[]) {
  const principal = ensurePrincipal(context, tenant, client)
  const resource = principalIn(tenant, graphAppId)
  const held = truths(tenant.appRoleAssignments).filter(({ principalId }) => principalId === principal.id)
  for (const { role } of roles.filter((each) => !held.some(({ appRoleId }) => appRoleId === each.role))) {
    const id = shortIdOf('assignment', principal.id ?? '', role ?? '')
    write(
      tenant.appRoleAssignments,
      id,
      {
        id,
        appRoleId: role ?? '',
        principalId: principal.id,
        principalDisplayName: principal.displayName,
        principalType: 'ServicePrincipal',
        resourceId: resource?.id,
        resourceDisplayName: resource?.displayName,
        createdDateTime: new Date(context.now()).toISOString(),
      },
      context.now(),
    )
  }
  if (scopes.length > 0) recordGrant(context, tenant, client, scopes, null)
  context.wrote()
}

function accepted(to: ReplyTo, { tenant }: Account, scope: string | null, cookie: string | null): Response {
  return reply(to, { admin_consent: 'True', tenant: tenant.id, scope }, cookie)
}
