import type { Application, OptionalClaim } from '@microsoft/microsoft-graph-types'
import { wids } from '../../world/tenant/roles'
import type { LoginContext } from '../context'
import { type Account, homeOf } from '../directory/accounts'
import type { Grant } from '../session-store'
import { loginHint } from '../sign-in/login-hint'

/** Of whom, and in which token, claims are said. */
type About = { context: LoginContext; account: Account; grant: Grant; kind: 'idToken' | 'accessToken' }

/** Source: "Optional claims reference". A name that is not here stays away, as a claim without a value does. */
const values: Record<string, (about: About, claim: OptionalClaim) => unknown> = {
  acct: ({ account }) => (account.person.guestOf ? 1 : 0),
  auth_time: ({ grant }) => Math.floor(grant.at / 1000),
  ctry: ({ account }) => account.person.user.usageLocation,
  email: ({ account }) => account.person.user.mail,
  family_name: ({ account }) => account.person.user.surname,
  given_name: ({ account }) => account.person.user.givenName,
  idtyp: ({ kind }) => (kind === 'accessToken' ? 'user' : undefined),
  login_hint: ({ context, account }) => loginHint(homeOf(context.world, account)),
  sid: ({ grant }) => grant.sid,
  tenant_ctry: ({ account }) => account.tenant.organization.countryLetterCode,
  tenant_region_scope: () => 'EU',
  upn: ({ account }, claim) => upnOf(account, claim),
  verified_primary_email: ({ account }) => [account.person.user.mail],
  xms_pl: ({ account }) => account.person.user.preferredLanguage,
  xms_tpl: ({ account }) => account.tenant.organization.preferredLanguage,
}

/** A guest's name in the host tenant is shown only where the registration insists. */
function upnOf({ person }: Account, { additionalProperties }: OptionalClaim): string | null | undefined {
  const name = person.user.userPrincipalName
  if (!person.guestOf) return name
  if (additionalProperties?.includes('include_externally_authenticated_upn_without_hash')) {
    return name?.replaceAll('#', '_')
  }
  return additionalProperties?.includes('include_externally_authenticated_upn') ? name : undefined
}

/** What the registration asks beyond the usual, and what the request asked by name. */
export function optionalClaims(about: About, application: Application | null, named: string[] = []) {
  const registered = application?.optionalClaims?.[about.kind] ?? []
  const wanted = [...named.map((name): OptionalClaim => ({ name })), ...registered]
  const pairs = wanted.map((claim) => [claim.name ?? '', values[claim.name ?? '']?.(about, claim)] as const)
  return {
    ...Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== null)),
    ...membership(about, application, wanted),
  }
}

/** Roles and groups come only when the registration asks. Source: application manifest, `groupMembershipClaims`. */
function membership({ account }: About, application: Application | null, wanted: OptionalClaim[]) {
  const { tenant, person, oid } = account
  const kinds = application?.groupMembershipClaims?.split(',').map((kind) => kind.trim()) ?? []
  const asks = (name: string) => wanted.some((claim) => claim.name === name)
  const includes = (kind: string) => kinds.includes(kind) || kinds.includes('All')
  const groups = Object.keys(tenant.members).filter((id) => tenant.members[id]?.includes(oid))
  return {
    ...((includes('DirectoryRole') || asks('wids')) && { wids: wids(person) }),
    ...((includes('SecurityGroup') || asks('groups')) && groups.length > 0 && { groups }),
  }
}
