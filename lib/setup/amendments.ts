import type { Application } from '@microsoft/microsoft-graph-types'
import { delegatedPermissions } from '@/lib/blueprint/permissions'
import { microsoftGraphAppId } from '@/lib/graph/microsoft-graph'
import { mergedAccess, optionalClaim, withKey } from '@/lib/graph/registration'
import type { OwnCertificate } from '@/lib/settings/own-certificate'
import type { OwnRegistration, OwnRole } from './own-registrations'

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
  const optionalClaims = { ...is.optionalClaims, idToken: [...there, ...missing.map(optionalClaim)] }
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
  const there = is.requiredResourceAccess ?? []
  const known = new Set(
    there.find(({ resourceAppId }) => resourceAppId === microsoftGraphAppId)?.resourceAccess?.map(({ id }) => id),
  )
  const scopes = wanted.scopes.filter((name) => !known.has(delegatedPermissions[name]))
  const roles = Object.keys(wanted.permissions).filter((name) => !known.has(wanted.permissions[name]))
  if (scopes.length + roles.length === 0) return null
  const scopeIds = wanted.scopes.map((name) => delegatedPermissions[name])
  return {
    says: `asks for ${[...scopes, ...roles].join(', ')}`,
    patch: { requiredResourceAccess: mergedAccess(there, { scopeIds, roleIds: Object.values(wanted.permissions) }) },
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
  const keyCredentials = withKey(is.keyCredentials ?? [], certificate, now)
  const { subject, endsAt } = certificate
  const says = `signs in with the certificate ${subject}, until ${endsAt.toISOString().slice(0, 10)}`
  return keyCredentials && { says, patch: { keyCredentials } }
}
