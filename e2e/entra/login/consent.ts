import { type Permission, permission, wantsAdministrator } from '../world/permissions'
import { mayConsentForAll } from '../world/roles'
import { approvalPage, consentPage, type Reach } from './consent-page'
import type { LoginContext } from './context'
import { type Account, type Client, principalIn } from './directory'
import { LoginError } from './errors'
import { grantedScopes, recordGrant } from './grants'
import { prompts } from './signing-in'
import type { Visit } from './visit'

/**
 * Null when this person has agreed, or an administrator for everybody; else the page that asks. Only what was not
 * granted before is asked, unless the application insists (`prompt=consent`).
 * Throws what the application is told when somebody declines or may not be asked.
 */
export function consent(context: LoginContext, visit: Visit, client: Client, account: Account, scopes: string[]) {
  const { tenant, oid, person } = account
  const granted = grantedScopes(tenant, client, oid)
  const missing = scopes.filter((scope) => !granted.has(scope))
  const answer = visit.pressed.get('consent')
  const insists = prompts(visit).includes('consent') && answer === null
  if (missing.length === 0 && !insists && principalIn(tenant, client.appId)) return null
  if (prompts(visit).includes('none')) throw notConsented(client)

  const asked = missing.length > 0 && !insists ? missing : scopes
  const administrator = mayConsentForAll(person.roles)
  const wide = asked.some(wantsAdministrator)
  if (answer === 'cancel') throw declined()
  if (wide && !administrator) {
    if (answer === 'return') throw needsAdministrator()
    return approvalPage(visit, client, account, named(asked))
  }
  if (answer !== 'accept') return consentPage(visit, client, account, named(asked), reachOf(wide, administrator))

  const forAll = wide || (administrator && visit.pressed.get('organisation') === 'yes')
  recordGrant(context, tenant, client, asked, forAll ? null : oid)
  return null
}

function reachOf(wide: boolean, administrator: boolean): Reach {
  if (wide) return 'organisation'
  return administrator ? 'choice' : 'person'
}

export function named(scopes: string[]): Permission[] {
  return scopes.map((scope) => permission(scope)).filter((each) => each !== null)
}

export function declined(): LoginError {
  return new LoginError('access_denied', 65004, 'User declined to consent to access the app.', 'cancel')
}

function needsAdministrator(): LoginError {
  return new LoginError('access_denied', 90094, 'The grant requires admin permission.')
}

export function notConsented({ appId, stored }: Client): LoginError {
  return new LoginError(
    'invalid_grant',
    65001,
    `The user or administrator has not consented to use the application with ID '${appId}' named '${stored.entity.displayName}'. Send an interactive authorization request for this user and resource.`,
    'consent_required',
  )
}
