import type {
  Application,
  KeyCredential,
  OptionalClaims,
  RequiredResourceAccess,
} from '@microsoft/microsoft-graph-types'
import { microsoftGraphAppId } from './microsoft-graph'

/** A registration in our words; this file alone turns it into Graph's. */
export type Registration = {
  displayName: string
  redirectUri: string
  /** App role ids and delegated scope ids of Microsoft Graph. */
  roleIds: string[]
  scopeIds: string[]
  certificate: { der: string; thumbprintSha1: string; subject: string } | null
  tags: string[]
}

/** Graph shortens longer names of keys silently; the limit is the service's (resources/keycredential). */
const longestKeyName = 90

/** One that Microsoft knows by this name. */
export const optionalClaim = (name: string) => ({ name, source: null, essential: false, additionalProperties: [] })

const upnClaim = optionalClaim('upn')

export function newApplication(wanted: Registration): Application {
  return {
    displayName: wanted.displayName,
    signInAudience: 'AzureADMyOrg',
    web: { redirectUris: [wanted.redirectUri] },
    optionalClaims: { idToken: [upnClaim] },
    requiredResourceAccess: mergedAccess([], wanted),
    ...(wanted.certificate && { keyCredentials: [newKey(wanted.certificate)] }),
    tags: wanted.tags,
  }
}

/**
 * What to send so that the application also holds everything wanted; null when it already does. Collections are
 * replaced by Graph, so every one is sent merged: a redirect URI, key, permission, claim or tag that is not ours stays.
 *
 * @param adopted keeps the name that somebody gave by hand, and takes our unique name when there is none yet.
 */
export function missingFrom(
  is: Application,
  wanted: Registration,
  adopted: { uniqueName: string } | null,
  now: Date,
): Application | null {
  const patch: Application = {}
  if (adopted && !is.uniqueName) patch.uniqueName = adopted.uniqueName
  if (!adopted && is.displayName !== wanted.displayName) patch.displayName = wanted.displayName
  if (is.signInAudience !== 'AzureADMyOrg') patch.signInAudience = 'AzureADMyOrg'

  const uris = is.web?.redirectUris ?? []
  if (!uris.includes(wanted.redirectUri)) patch.web = { redirectUris: [...uris, wanted.redirectUri] }

  const claims: OptionalClaims = is.optionalClaims ?? {}
  if (!claims.idToken?.some((claim) => claim.name === 'upn'))
    patch.optionalClaims = { ...claims, idToken: [...(claims.idToken ?? []), upnClaim] }

  const access = is.requiredResourceAccess ?? []
  if (!holdsAccess(access, wanted)) patch.requiredResourceAccess = mergedAccess(access, wanted)

  const tags = is.tags ?? []
  if (!wanted.tags.every((tag) => tags.includes(tag))) patch.tags = [...new Set([...tags, ...wanted.tags])]

  const keyed = wanted.certificate && withKey(is.keyCredentials ?? [], wanted.certificate, now)
  if (keyed) patch.keyCredentials = keyed

  return Object.keys(patch).length > 0 ? patch : null
}

type Certificate = NonNullable<Registration['certificate']>

/** The keys that are good still, and this one; null where it is among them. */
export function withKey(keys: readonly KeyCredential[], certificate: Certificate, now: Date): KeyCredential[] | null {
  if (keys.some((key) => isSame(key, certificate))) return null
  return [...keys.filter((key) => isUsable(key, now)).map(keptKey), newKey(certificate)]
}

const isSame = (key: KeyCredential, certificate: Certificate) =>
  thumbprintOf(key) === certificate.thumbprintSha1 || key.key === certificate.der

/** An expired key left in the array makes Graph refuse the whole update (400 KeyCredentialsInvalidEndDate). */
export function isUsable(key: KeyCredential, now: Date): boolean {
  return !key.endDateTime || new Date(key.endDateTime) > now
}

/** Sent back with its id and no material, which Graph keeps as it is. */
export function keptKey(key: KeyCredential): KeyCredential {
  const { keyId, type, usage, displayName, startDateTime, endDateTime, customKeyIdentifier } = key
  return { keyId, type, usage, displayName, startDateTime, endDateTime, customKeyIdentifier, key: null }
}

/** No dates: Graph takes them from the certificate. */
function newKey(certificate: Certificate): KeyCredential {
  const displayName = certificate.subject.slice(0, longestKeyName)
  return { type: 'AsymmetricX509Cert', usage: 'Verify', key: certificate.der, displayName }
}

/** Graph shows the thumbprint as hex, or as base64 of its bytes, depending on who wrote it. Upper-case hex, or null. */
export function thumbprintOf(key: KeyCredential): string | null {
  const text = key.customKeyIdentifier
  if (!text) return null
  return /^[0-9a-fA-F]{40}$/.test(text) ? text.toUpperCase() : Buffer.from(text, 'base64').toString('hex').toUpperCase()
}

function holdsAccess(access: RequiredResourceAccess[], wanted: Registration): boolean {
  const ours = access.find((resource) => resource.resourceAppId === microsoftGraphAppId)?.resourceAccess ?? []
  const holds = (id: string, type: string) => ours.some((one) => one.id === id && one.type === type)
  return wanted.roleIds.every((id) => holds(id, 'Role')) && wanted.scopeIds.every((id) => holds(id, 'Scope'))
}

/** What is asked of others stays, and what more is asked of Graph. */
export function mergedAccess(
  access: RequiredResourceAccess[],
  wanted: Pick<Registration, 'roleIds' | 'scopeIds'>,
): RequiredResourceAccess[] {
  const others = access.filter((resource) => resource.resourceAppId !== microsoftGraphAppId)
  const ours = access.find((resource) => resource.resourceAppId === microsoftGraphAppId)?.resourceAccess ?? []
  const entries = [
    ...ours,
    ...wanted.scopeIds.map((id) => ({ id, type: 'Scope' })),
    ...wanted.roleIds.map((id) => ({ id, type: 'Role' })),
  ]
  const unique = new Map(entries.map((entry) => [`${entry.type} ${entry.id}`, entry]))
  return [...others, { resourceAppId: microsoftGraphAppId, resourceAccess: [...unique.values()] }]
}
