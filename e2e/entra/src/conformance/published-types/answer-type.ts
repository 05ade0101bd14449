import { belowVersion } from '../path-pattern'
import { declaredType, typeNamed } from './schema'

/** Entity sets and singletons of Graph's root, which the published types do not declare. Source: v1.0 metadata. */
const root: Record<string, string> = {
  applications: 'Application[]',
  applicationTemplates: 'ApplicationTemplate[]',
  directory: 'Directory',
  directoryObjects: 'DirectoryObject[]',
  directoryRoles: 'DirectoryRole[]',
  directoryRoleTemplates: 'DirectoryRoleTemplate[]',
  domains: 'Domain[]',
  groups: 'Group[]',
  me: 'User',
  oauth2PermissionGrants: 'OAuth2PermissionGrant[]',
  organization: 'Organization[]',
  policies: 'PolicyRoot',
  roleManagement: 'RoleManagement',
  servicePrincipals: 'ServicePrincipal[]',
  subscribedSkus: 'SubscribedSku[]',
  tenantRelationships: 'TenantRelationship',
  users: 'User[]',
}

/** What actions and functions answer; null is nothing. Source: the reference page of each. */
const operations: Record<string, string | null> = {
  addKey: 'KeyCredential',
  addPassword: 'PasswordCredential',
  addTokenSigningCertificate: 'SelfSignedCertificate',
  checkMemberGroups: 'string[]',
  checkMemberObjects: 'string[]',
  filterByCurrentUser: 'UnifiedRoleEligibilityScheduleInstance[]',
  findTenantInformationByDomainName: 'TenantInformation',
  findTenantInformationByTenantId: 'TenantInformation',
  getAvailableExtensionProperties: 'ExtensionProperty[]',
  getByIds: 'DirectoryObject[]',
  getMemberGroups: 'string[]',
  getMemberObjects: 'string[]',
  instantiate: 'ApplicationServicePrincipal',
  removeKey: null,
  removePassword: null,
  restore: 'DirectoryObject',
  setVerifiedPublisher: null,
  unsetVerifiedPublisher: null,
  validateProperties: null,
}

/** What a path leads to, in the words of the published types: null is nothing at all, undefined a path Graph lacks. */
export function answerType(method: string, pathname: string): string | null | undefined {
  const path = belowVersion(pathname)
  let type: string | null | undefined = null
  for (const segment of path.split('/').filter(Boolean).map(decodeURIComponent)) {
    const [, name = segment, key] = /^([\w.$]+)\((.*)\)$/.exec(segment) ?? []
    type = type ? below(type, name) : root[name]
    if (type === undefined) return undefined
    // A function's parameters stand in brackets as a key does, and pick nothing out of what it answers.
    if (key && type?.endsWith('[]') && !Object.hasOwn(operations, bareName(name))) type = type.slice(0, -2)
  }
  const isMade = method === 'POST' && !operations[lastName(path)]
  return isMade && type?.endsWith('[]') ? type.slice(0, -2) : type
}

function below(type: string, name: string): string | null | undefined {
  const isList = type.endsWith('[]')
  const bare = bareName(name)
  if (Object.hasOwn(operations, bare)) return operations[bare]
  if (name === '$count') return 'number'
  if (name === '$value') return 'any'
  if (name === '$ref' || bare === 'delta') return type
  if (name !== bare) return isList ? `${typeNamed(name)}[]` : typeNamed(name)
  if (isList) return type.slice(0, -2)
  return declaredType(type, name)?.replace(/^NullableOption<(.+)>$/, '$1')
}

function lastName(path: string): string {
  return bareName(path.split('/').at(-1)?.replace(/\(.*$/, '') ?? '')
}

/** Actions and functions may be written with their namespace. */
function bareName(name: string): string {
  return name.replace(/^microsoft\.graph\./, '')
}
