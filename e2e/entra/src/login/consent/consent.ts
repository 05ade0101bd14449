import { mayConsentForAll, seesOrganisationBox } from '../../world/tenant/roles'
import type { LoginContext } from '../context'
import type { Account } from '../directory/accounts'
import { type Client, principalIn } from '../directory/clients'
import { LoginError } from '../errors'
import type { Delegated } from '../permissions/scopes'
import { type Interaction, prompts } from '../sign-in/interaction'
import { approvalPage, consentPage, type Reach } from './consent-page'
import { grantedScopes, recordGrants } from './permission-grants'
import { peopleMayAgree } from './user-consent'

/**
 * Null when this person has agreed, or an administrator for everybody; else the page that asks. Only what was not
 * granted before is asked, unless the application insists (`prompt=consent`, or `admin_consent` for everybody).
 * Throws what the application is told when somebody declines or may not be asked.
 */
export function consent(
  context: LoginContext,
  interaction: Interaction,
  client: Client,
  account: Account,
  wanted: Delegated[],
) {
  const { tenant, oid, person } = account
  const missing = ungranted(client, account, wanted)
  refuseUnauthorized(client, missing)
  const answer = interaction.pressed.get('consent')
  const forOrganisation = prompts(interaction).includes('admin_consent')
  const insists = (prompts(interaction).includes('consent') || forOrganisation) && answer === null
  if (missing.length === 0 && !insists && isKnown(client, account)) return null
  if (prompts(interaction).includes('none')) throw notConsented(client)

  const asked = missing.length > 0 && !insists ? missing : wanted
  const administrator = mayConsentForAll(person.roles)
  const wide = forOrganisation || asked.some(({ wantsAdministrator }) => wantsAdministrator)
  if (answer === 'cancel') throw declined()
  if (!administrator && (wide || !peopleMayAgree(tenant, client, asked))) {
    if (answer === 'return') throw needsAdministrator()
    return approvalPage(interaction, client, account, asked)
  }
  const reach = reachOf(forOrganisation, seesOrganisationBox(person.roles))
  if (answer !== 'accept') return consentPage(interaction, client, account, asked, reach)

  const isTicked = interaction.pressed.get('organisation') === 'yes'
  const forAll = reach === 'organisation' || (reach === 'choice' && isTicked)
  recordGrants(context, tenant, client, asked, forAll ? null : oid)
  return null
}

function ungranted(client: Client, { tenant, oid }: Account, wanted: Delegated[]): Delegated[] {
  return wanted.filter(({ api, value }) => !grantedScopes(tenant, client, oid, api).has(value))
}

/**
 * Nobody can agree to more than Microsoft authorised between its own clients and its own APIs; only Graph's command line
 * may ask people. Source: AADSTS65002.
 */
export function refuseUnauthorized({ appId, isFamily }: Client, missing: Delegated[]) {
  const refused = missing.find(({ api }) => isFamily && api.application === null)
  if (!refused) return
  const text = `Consent between first party application '${appId}' and first party resource '${refused.api.principal.appId}' must be configured via preauthorization - applications owned and operated by Microsoft must get approval from the API owner before requesting tokens for that API.`
  throw new LoginError('invalid_request', 65002, text)
}

/** Microsoft's own clients need no instance in the tenant. */
function isKnown(client: Client, { tenant }: Account): boolean {
  return client.home === null || principalIn(tenant, client.appId) !== null
}

/**
 * Also of what only administrators may agree to: with the box left empty it is for this one person. Which grant an
 * Application Administrator leaves, who sees no box, is UNVERIFIED; here it is their own.
 */
function reachOf(forOrganisation: boolean, hasBox: boolean): Reach {
  if (forOrganisation) return 'organisation'
  return hasBox ? 'choice' : 'person'
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
