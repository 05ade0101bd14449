import { graphAppId } from '../../world/applications/permissions'
import { truths } from '../../world/table'
import { roles } from '../../world/tenant/roles'
import { seenApplication } from '../applications/find'
import { bodyOf, type Call, visible } from '../request/call'
import { seenServicePrincipal } from '../service-principals/find'

/** Whom the directory lets do a thing, apart from what the token carries. One of the ways is enough. */
export type Who = {
  /** Template ids of directory roles. Global Administrator is in every list. */
  roles: readonly string[]
  /** Ordinary members, always or only while the tenant's authorization policy lets them. */
  members?: 'always' | 'while users may create apps' | 'while users may create groups'
  /** Guests count as members here; elsewhere they need a role. */
  guests?: boolean
  /** Object ids of those who own the thing. */
  owners?: (call: Call) => string[]
  /** A role that owners need besides. */
  ownersHold?: string
  /** What an application hears that may change only what it owns, where Graph says more than usual. */
  notOwned?: string
}

const directoryWriters = '9360feb5-f418-4baa-8175-e2a00bac4301'
const userAdministrator = 'fe930be7-5e62-47db-91af-98c3a49a38b1'
const securityReader = '5d6b6bb7-de71-4623-b4af-96380a352509'
const securityAdministrator = '194ae4cb-b126-40b2-bd5b-6091b380977d'
const hybridIdentityAdministrator = '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2'

const applicationAdministrators = [
  roles.globalAdministrator,
  roles.applicationAdministrator,
  roles.cloudApplicationAdministrator,
]

/** These make things on the company's behalf: they get no quota, and no ownership of what they create. */
export function isApplicationAdministrator(held: string[]): boolean {
  return held.some((role) => applicationAdministrators.some((each) => each === role))
}

export const anybody: Who = { roles: [], members: 'always', guests: true }

/** Guests cannot enumerate the directory. Source: "Default user permissions". */
export const members: Who = { roles: Object.values(roles), members: 'always' }

/** Source: "Create application", and `allowedToCreateApps` of the authorization policy. */
export const applicationCreators: Who = {
  roles: [...applicationAdministrators, roles.applicationDeveloper],
  members: 'while users may create apps',
  guests: true,
}

export const applicationEditors: Who = {
  roles: applicationAdministrators,
  owners: (call) => {
    const { entity } = seenApplication(call, call.keys.application)
    return ids(entity.owners)
  },
}

/** Source: "Upsert servicePrincipal": an owner of the backing application needs Application Developer besides. */
export const servicePrincipalCreators: Who = {
  roles: applicationAdministrators,
  ownersHold: roles.applicationDeveloper,
  notOwned:
    'When using this permission, the backing application of the service principal being created must in the local tenant',
  owners: (call) => {
    const appId = call.keys.servicePrincipal?.value ?? appIdIn(call)
    const application = visible(call, call.tenant.applications).find(({ entity }) => entity.appId === appId)
    return ids(application?.entity.owners)
  },
}

export const servicePrincipalEditors: Who = {
  roles: applicationAdministrators,
  owners: (call) => ids(seenServicePrincipal(call, call.keys.servicePrincipal).owners),
}

/** Source: "Assign appliesTo": Security Administrator beside an application administrator, or Global Administrator. */
export function policyAssigners({ caller }: Call): Who {
  const isSecured = caller.roles.includes(securityAdministrator)
  return { roles: isSecured ? applicationAdministrators : [roles.globalAdministrator] }
}

/** Source: "Create delegatedPermissionClassification". */
export const classifiers: Who = { roles: [...applicationAdministrators, roles.privilegedRoleAdministrator] }

/** Source: "Grant an appRoleAssignment for a service principal": Graph's own roles are not for application administrators. */
export function appRoleGranters(call: Call, resourceId: unknown): Who {
  const graph = truths(call.tenant.servicePrincipals).find(({ appId }) => appId === graphAppId)
  const granters = [roles.globalAdministrator, roles.privilegedRoleAdministrator]
  return { roles: graph?.id === resourceId ? granters : [...granters, ...applicationAdministrators] }
}

/** Source: "Create oAuth2PermissionGrant". */
export const delegatedGranters: Who = {
  roles: [
    ...applicationAdministrators,
    roles.applicationDeveloper,
    roles.privilegedRoleAdministrator,
    directoryWriters,
    userAdministrator,
  ],
}

/** Source: "Get tenantAppManagementPolicy", least Global Reader. */
export const appManagementPolicyReaders: Who = {
  roles: [...applicationAdministrators, roles.globalReader, securityReader, securityAdministrator],
}

/** Source: "List deletedItems", for applications and service principals. */
export const deletedItemKeepers: Who = { roles: [...applicationAdministrators, hybridIdentityAdministrator] }

function ids(owners: { id?: string }[] | null | undefined): string[] {
  return (owners ?? []).flatMap(({ id }) => (id ? [id] : []))
}

function appIdIn(call: Call): string | null {
  const { appId } = bodyOf(call)
  return typeof appId === 'string' ? appId : null
}
