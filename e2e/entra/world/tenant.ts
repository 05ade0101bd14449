import type { Group, Organization } from '@microsoft/microsoft-graph-types'
import { graphPrincipal } from './graph-principal'
import { idOf } from './ids'
import type { Person, Tenant, TenantSettings } from './model'
import { person, type Sketch } from './person'
import { type PolicySketch, policies } from './policies'
import { roleNames } from './roles'
import { write } from './table'

export type TenantSketch = {
  key: string
  name: string
  domain: string
  reason: string
  people: Sketch[]
  country?: string
  /** Group names to the surnames of their members; `*` is everybody. */
  groups?: Record<string, string[]>
  policy?: PolicySketch
  settings?: Partial<TenantSettings>
  id?: string
}

/** Seeded objects are older than any lag. */
const longAgo = 0

export function tenant(sketch: TenantSketch): Tenant {
  const country = sketch.country ?? 'Belgium'
  const employer = { key: sketch.key, companyName: sketch.name, domain: sketch.domain, country }
  const made: Tenant = {
    id: sketch.id ?? idOf('tenant', sketch.key),
    key: sketch.key,
    reason: sketch.reason,
    organization: organization(sketch, country),
    people: {},
    groups: {},
    members: {},
    directoryRoles: {},
    roleHolders: {},
    applications: {},
    servicePrincipals: {},
    servicePrincipalSecrets: {},
    appRoleAssignments: {},
    oauth2PermissionGrants: {},
    deletedApplications: {},
    deletedServicePrincipals: {},
    deletedPeople: {},
    deletedGroups: {},
    changedAt: {},
    policies: policies(sketch.key, sketch.policy ?? {}),
    objectQuota: sketch.policy?.objectQuota ?? null,
    settings: {
      lagMs: 0,
      replicas: 1,
      flap: 0,
      seed: sketch.key,
      credentialDelayMs: null,
      latencyMs: 0,
      unitBudget: null,
      writeBudget: null,
      ...sketch.settings,
    },
    traffic: { landings: 0, meters: {} },
  }
  for (const each of sketch.people) addPerson(made, person(employer, each))
  for (const [name, members] of Object.entries(sketch.groups ?? {})) addGroup(made, name, members)
  for (const [roleTemplateId, displayName] of Object.entries(roleNames)) {
    const id = idOf('directory role', sketch.key, displayName)
    write(made.directoryRoles, id, { id, displayName, roleTemplateId, description: displayName }, longAgo)
  }
  const graph = graphPrincipal(sketch.key)
  write(made.servicePrincipals, graph.id ?? '', graph, longAgo)
  return made
}

export function addPerson(to: Tenant, who: Person) {
  to.people[who.user.id ?? ''] = who
}

function organization(sketch: TenantSketch, country: string): Organization {
  return {
    id: sketch.id ?? idOf('tenant', sketch.key),
    displayName: sketch.name,
    country,
    countryLetterCode: country === 'Belgium' ? 'BE' : null,
    preferredLanguage: 'nl',
    tenantType: 'AAD',
    createdDateTime: '2019-09-02T07:00:00Z',
    technicalNotificationMails: [`it@${sketch.domain}`],
    verifiedDomains: [
      { name: sketch.domain, isDefault: true, isInitial: false, type: 'Managed', capabilities: 'Email' },
      {
        name: `${sketch.key}.onmicrosoft.com`,
        isDefault: false,
        isInitial: true,
        type: 'Managed',
        capabilities: 'Email',
      },
    ],
  }
}

function addGroup(to: Tenant, displayName: string, surnames: string[]) {
  const id = idOf('group', to.key, displayName)
  const group: Group = {
    id,
    displayName,
    description: `${displayName} of ${to.organization.displayName}`,
    groupTypes: [],
    mailEnabled: false,
    mailNickname: displayName.toLowerCase().replaceAll(' ', '-'),
    securityEnabled: true,
    createdDateTime: '2023-03-01T08:00:00Z',
  }
  write(to.groups, id, group, longAgo)
  to.members[id] = Object.entries(to.people)
    .filter(([, { user }]) => surnames.includes('*') || surnames.includes(user.surname ?? ''))
    .map(([oid]) => oid)
}
