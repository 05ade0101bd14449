import type { Application, KeyCredential, RequiredResourceAccess } from '@microsoft/microsoft-graph-types'
import { microsoftGraphAppId } from '@/lib/graph/microsoft-graph'
import { isUsable, keptKey, thumbprintOf } from '@/lib/graph/registration'
import type { OwnCertificate } from '@/lib/settings/own-certificate'
import { type OwnRegistration, type OwnRole, scopeId } from './own-registrations'

/** One thing that a registration lacks; `patch` holds it together with what stands there already. */
export type Amendment = { says: string; patch: Application }

type Lacks = (is: Application, wanted: OwnRegistration) => Amendment | null

/** In order. A registration that does not exist yet lacks all of it. */
export function amendments(
  is: Application,
  wanted: OwnRegistration,
  certificate: OwnCertificate | null,
  now: Date,
): Amendment[] {
  const unproven = certificate && lacksCertificate(is, certificate, now)
  return [...lacks.map((lack) => lack(is, wanted)), unproven].filter((one) => one !== null)
}

/** Complex properties are joined, not replaced by the last one. */
export function asOnePatch(all: readonly Amendment[]): Application {
  const web = Object.assign({}, ...all.map(({ patch }) => patch.web ?? {}))
  return { ...Object.assign({}, ...all.map(({ patch }) => patch)), ...(Object.keys(web).length > 0 && { web }) }
}

const audience: Lacks = (is, { signInAudience }) =>
  is.signInAudience === signInAudience
    ? null
    : {
        says: signInAudience === 'AzureADMyOrg' ? 'lets in this tenant alone' : 'lets in people of any company',
        patch: { signInAudience },
      }

const addresses: Lacks = (is, { redirectUris }) => {
  const there = is.web?.redirectUris ?? []
  const missing = redirectUris.filter((uri) => !there.includes(uri))
  return missing.length === 0
    ? null
    : { says: `comes back to ${missing.join(' and ')}`, patch: { web: { redirectUris: [...there, ...missing] } } }
}

const signOut: Lacks = (is, { logoutUrl }) =>
  logoutUrl === null || is.web?.logoutUrl === logoutUrl
    ? null
    : { says: `is told of sign-outs at ${logoutUrl}`, patch: { web: { logoutUrl } } }

const claims: Lacks = (is, { idTokenClaims }) => {
  const there = is.optionalClaims?.idToken ?? []
  const missing = idTokenClaims.filter((name) => !there.some((claim) => claim.name === name))
  if (missing.length === 0) return null
  const added = missing.map((name) => ({ name, source: null, essential: false, additionalProperties: [] }))
  const optionalClaims = { ...is.optionalClaims, idToken: [...there, ...added] }
  return { says: `learns who signs in by ${missing.join(', ')}`, patch: { optionalClaims } }
}

const memberships: Lacks = (is, { groupMembershipClaims }) =>
  groupMembershipClaims === null || [groupMembershipClaims, 'All'].includes(is.groupMembershipClaims ?? '')
    ? null
    : { says: 'learns the directory roles of who signs in', patch: { groupMembershipClaims } }

const tokens: Lacks = (is, { accessTokenVersion }) =>
  accessTokenVersion === null || is.api?.requestedAccessTokenVersion === accessTokenVersion
    ? null
    : {
        says: 'takes tokens of version 2',
        patch: { api: { ...is.api, requestedAccessTokenVersion: accessTokenVersion } },
      }

const roles: Lacks = (is, wanted) => {
  const there = is.appRoles ?? []
  const missing = wanted.roles.filter(({ value }) => !there.some((role) => role.value === value && role.isEnabled))
  if (missing.length === 0) return null
  const others = there.filter(({ value }) => !missing.some((role) => role.value === value))
  const turnedOn = (role: OwnRole) => {
    const off = there.find(({ value }) => value === role.value)
    return off ? { ...off, isEnabled: true } : newRole(role)
  }
  return {
    says: `has the roles ${missing.map(({ value }) => value).join(', ')}`,
    patch: { appRoles: [...others, ...missing.map(turnedOn)] },
  }
}

const newRole = ({ id, value, description, member }: OwnRole) => ({
  id,
  value,
  displayName: value,
  description,
  allowedMemberTypes: [member],
  isEnabled: true,
})

const access: Lacks = (is, wanted) => {
  const there: RequiredResourceAccess[] = is.requiredResourceAccess ?? []
  const graphs = there.find(({ resourceAppId }) => resourceAppId === microsoftGraphAppId)?.resourceAccess ?? []
  const asked = [
    ...wanted.scopes.map((name) => ({ name: name as string, id: scopeId(name), type: 'Scope' })),
    ...Object.entries(wanted.permissions).map(([name, id]) => ({ name, id, type: 'Role' })),
  ]
  const missing = asked.filter(({ id, type }) => !graphs.some((one) => one.id === id && one.type === type))
  if (missing.length === 0) return null
  const others = there.filter(({ resourceAppId }) => resourceAppId !== microsoftGraphAppId)
  const resourceAccess = [...graphs, ...missing.map(({ id, type }) => ({ id, type }))]
  return {
    says: `asks for ${missing.map(({ name }) => name).join(', ')}`,
    patch: { requiredResourceAccess: [...others, { resourceAppId: microsoftGraphAppId, resourceAccess }] },
  }
}

/** Nobody in another tenant can add a credential of theirs to our instance there. Source: "App instance property lock". */
const lock: Lacks = (is) =>
  is.servicePrincipalLockConfiguration?.isEnabled && is.servicePrincipalLockConfiguration.allProperties
    ? null
    : {
        says: 'locks its properties in every tenant',
        patch: { servicePrincipalLockConfiguration: { isEnabled: true, allProperties: true } },
      }

const lacks: Lacks[] = [audience, addresses, signOut, claims, memberships, tokens, roles, access, lock]

function lacksCertificate(is: Application, certificate: OwnCertificate, now: Date): Amendment | null {
  const keys = is.keyCredentials ?? []
  const isThere = keys.some((key) => thumbprintOf(key) === certificate.thumbprintSha1)
  if (isThere) return null
  const kept: KeyCredential[] = keys.filter((key) => isUsable(key, now)).map(keptKey)
  const { der, subject, endsAt } = certificate
  const added = { type: 'AsymmetricX509Cert', usage: 'Verify', key: der, displayName: subject }
  return {
    says: `signs in with the certificate ${subject}, until ${endsAt.toISOString().slice(0, 10)}`,
    patch: { keyCredentials: [...kept, added] },
  }
}
