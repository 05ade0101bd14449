import type { Tenant } from '../../world/model'
import { truths } from '../../world/table'
import { badRequest, invalidValue } from '../request/problem'
import type { Registration } from '../shape/application'

const resource = 'Application'
const audiences = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
]

/** Limits a registration must keep. Source: the resource type "application" and "Supported accounts validation". */
export function validate(change: Partial<Registration>) {
  const { displayName, description, signInAudience, requiredResourceAccess: access } = change
  if (displayName !== undefined && isOutside(displayName, 256)) throw invalidValue('displayName', resource)
  if (description && isOutside(description, 1024)) throw invalidValue('description', resource)
  if (signInAudience !== undefined && !audiences.includes(signInAudience ?? '')) {
    throw invalidValue('signInAudience', resource)
  }
  if (access && access.length > 50) throw invalidValue('requiredResourceAccess', resource)
  for (const { type } of access?.flatMap((each) => each.resourceAccess ?? []) ?? []) {
    if (type !== 'Scope' && type !== 'Role') throw invalidValue('requiredResourceAccess', resource)
  }
  for (const uri of [...(change.web?.redirectUris ?? []), ...(change.spa?.redirectUris ?? [])]) {
    if (!isRedirectUri(uri)) throw invalidValue('redirectUris', resource)
  }
}

const openToPersonalAccounts = ['AzureADandPersonalMicrosoftAccount', 'PersonalMicrosoftAccount']

/** Personal accounts get tokens of version 2 only. Source: "Supported accounts validation" and `apiApplication`. */
export function validateTokenVersion({ signInAudience, api }: Registration) {
  if (!openToPersonalAccounts.includes(signInAudience ?? '') || api?.requestedAccessTokenVersion === 2) return
  throw badRequest('Property api.requestedAccessTokenVersion is invalid.')
}

/** What Graph chooses where the client did not: with personal accounts only one is possible. */
export function withTokenVersion(asked: Partial<Registration>): Partial<Registration> {
  const isOpen = openToPersonalAccounts.includes(asked.signInAudience ?? '')
  if (!isOpen || asked.api?.requestedAccessTokenVersion != null) return asked
  return { ...asked, api: { ...asked.api, requestedAccessTokenVersion: 2 } }
}

export function requireDisplayName(change: Partial<Registration>) {
  if (!change.displayName) throw badRequest(`A value is required for property 'displayName' of resource '${resource}'.`)
}

/**
 * A name is one registration's, a deleted one's too until it is restored or purged; an upsert cannot take it either. Judged
 * on what is true, not on a replica: this is what makes an upsert safe to repeat at once. Source: "Known issues" of
 * Microsoft Graph Bicep types, and administrators' reports for code and words.
 */
export function requireFreeName({ applications, deletedApplications }: Tenant, uniqueName: string | null | undefined) {
  if (!uniqueName) return
  const holders = [...truths(applications), ...Object.values(deletedApplications)]
  if (!holders.some(({ entity }) => entity.uniqueName === uniqueName)) return
  const message = 'Another object with the same value for property uniqueName already exists.'
  throw badRequest(message, [{ code: 'ObjectConflict', message, target: 'uniqueName' }])
}

function isOutside(text: string | null, longest: number): boolean {
  return text === null || text.length === 0 || text.length > longest
}

/** Source: "Redirect URI (reply URL) restrictions": https, or http on the machine itself. */
function isRedirectUri(text: string): boolean {
  const url = URL.parse(text)
  if (!url || text.length > 256) return false
  return url.protocol !== 'http:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}
