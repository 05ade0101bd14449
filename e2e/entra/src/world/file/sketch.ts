import { BadInput, flag, list, map, number, object, oneOf, optional, type Read, text } from '../../input'
import { permission } from '../applications/permissions'
import type { RegistrationSketch } from '../applications/registration'
import type { Sketch } from '../people/person'
import { longestLagMs } from '../table'
import { roleNamed } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'
import { tenantSettings } from '../time/settings'
import type { WorldSketch } from '../world'
import { noRole } from './no-role'

const words = optional(list(text), undefined)
const maybe = optional(text, undefined)
const days = optional(number({ from: 1, isWhole: true }), undefined)

/** Of guests: built-in roles, named as Microsoft names them or by template id. */
const role: Read<string> = (value, place) => {
  const id = roleNamed(text(value, place))
  if (id) return id
  throw noRole(String(value), place)
}

const graphPermission: Read<string> = (value, place) => {
  const found = permission(text(value, place))
  if (found) return found.value
  throw new BadInput(`${place}: this world knows no permission “${value}” of Microsoft Graph.`)
}

const roles = optional(list(role), undefined)
const permissions = optional(list(graphPermission), undefined)

const key: Read<string> = (value, place) => {
  const word = text(value, place)
  if (/^[a-z][a-z\d-]*$/.test(word)) return word
  throw new BadInput(`${place} must be one word of small letters, digits and hyphens, not ${JSON.stringify(word)}.`)
}

const guid: Read<string> = (value, place) => {
  const id = text(value, place).toLowerCase()
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return id
  throw new BadInput(`${place} must be a GUID, not ${JSON.stringify(id)}.`)
}

const instant: Read<string> = (value, place) => {
  const moment = text(value, place)
  if (!Number.isNaN(Date.parse(moment))) return moment
  throw new BadInput(`${place} must be a moment like 2026-11-24T10:00:00Z, not ${JSON.stringify(moment)}.`)
}

/** All properties of a sketch; those that may be left out become undefined. */
type Every<Value> = { [Name in keyof Required<Value>]: Value[Name] | undefined }

const person: Read<Sketch> = given<Sketch>({
  givenName: text,
  surname: text,
  jobTitle: maybe,
  department: maybe,
  officeLocation: maybe,
  city: maybe,
  postalCode: maybe,
  streetAddress: maybe,
  language: maybe,
  country: maybe,
  alias: maybe,
  manager: maybe,
  hiredOn: maybe,
  isContractor: optional(flag, undefined),
  isDisabled: optional(flag, undefined),
  roles: words,
  eligibleRoles: words,
  challenge: optional(oneOf('none', 'mfa', 'blocked'), undefined),
  secondFactor: optional(flag, undefined),
})

const registration: Read<RegistrationSketch> = given<RegistrationSketch>({
  displayName: text,
  audience: optional(oneOf('AzureADMyOrg', 'AzureADMultipleOrgs'), undefined),
  uniqueName: maybe,
  redirectUris: words,
  logoutUrl: maybe,
  scopes: permissions,
  applicationPermissions: permissions,
  granted: permissions,
  appRoles: words,
  applicationRoles: words,
  accessTokenVersion: optional(number({ isWhole: true }), undefined),
  optionalClaims: optional((value) => value as RegistrationSketch['optionalClaims'], undefined),
  groupMembershipClaims: maybe,
  secret: optional(object({ displayName: text, text, endDateTime: instant }), undefined),
  tags: words,
  notes: maybe,
  owner: maybe,
  deletedDateTime: optional(instant, undefined),
})

type PolicySketch = NonNullable<TenantSketch['policy']>

const policy: Read<PolicySketch> = given<PolicySketch>({
  secretsForbidden: optional(flag, undefined),
  secretMaxDays: days,
  certificateMaxDays: days,
  usersMayCreateApps: optional(flag, undefined),
  objectQuota: optional(number({ isWhole: true }), undefined),
})

const tenant: Read<TenantSketch> = given<TenantSketch>({
  key,
  name: text,
  domain: text,
  reason: optional(text, ''),
  people: optional(list(person), []),
  country: maybe,
  crowd: optional(given({ count: number({ to: 100_000, isWhole: true }), seed: maybe }), undefined),
  customRoles: words,
  groups: optional(map(list(text)), undefined),
  guests: optional(list(given({ from: key, person: text, roles })), undefined),
  registrations: optional(list(registration), undefined),
  portalStaff: optional(map(oneOf('Viewer', 'Operator', 'Admin')), undefined),
  policy: optional(policy, undefined),
  settings: optional(tenantSettings, undefined),
  id: optional(guid, undefined),
})

/** Without what is the whole world's. */
export const tenantSketches: Read<Pick<WorldSketch, 'tenants'>> = object({ tenants: list(tenant) })

export const worldSketch: Read<WorldSketch> = given<WorldSketch>({
  tenants: list(tenant),
  settings: optional(given({ latencyMs: number({ to: longestLagMs }) }), undefined),
})

/** An object without what was left out. */
function given<Value extends object>(fields: { [Name in keyof Every<Value>]: Read<Every<Value>[Name]> }): Read<Value> {
  const read = object<Every<Value>>(fields)
  return (value, place) =>
    Object.fromEntries(Object.entries(read(value, place)).filter(([, each]) => each !== undefined)) as Value
}
