import type { Organization } from '@microsoft/microsoft-graph-types'
import { graphPrincipal } from '../applications/graph-principal'
import { type RegistrationSketch, register } from '../applications/registration'
import { idOf } from '../ids'
import type { Tenant, TenantSettings } from '../model'
import { isAmong } from '../named'
import type { GuestSketch } from '../people/guests'
import { addPerson } from '../people/people'
import { person, type Sketch } from '../people/person'
import { write } from '../table'
import { addGroup } from './add-group'
import { type PolicySketch, policies } from './policies'
import { customRoles, roleNamed, roleNames } from './roles'

export type TenantSketch = {
  key: string
  name: string
  domain: string
  reason: string
  people: Sketch[]
  country?: string
  /** That many people more, made from a seed when somebody first comes here. */
  crowd?: { count: number; seed?: string }
  /** Names of roles the company made itself, which people may then hold. */
  customRoles?: string[]
  /** Group names to the surnames or sign-in names of their members; `*` is everybody. */
  groups?: Record<string, string[]>
  /** People of other tenants of the same world. */
  guests?: GuestSketch[]
  registrations?: RegistrationSketch[]
  /** Where the portal's own two registrations live: surnames of Spencer's staff, or names of groups, and their role there. */
  portalStaff?: Record<string, 'Viewer' | 'Operator' | 'Admin'>
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
    crowd: null,
    groups: {},
    members: {},
    directoryRoles: {},
    customRoles: customRoles(sketch.key, sketch.customRoles),
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
      blocksWorkloads: false,
      opaqueTokens: false,
      ...sketch.settings,
    },
    traffic: { landings: 0, meters: {} },
  }
  const held = (names: string[] = []) => names.map((name) => roleNamed(name, made.customRoles) ?? name)
  for (const each of sketch.people) {
    const { roles, eligibleRoles } = each
    addPerson(made, person(employer, { ...each, roles: held(roles), eligibleRoles: held(eligibleRoles) }))
  }
  reportTo(made, sketch.people)
  const everybody = addGroups(made, sketch.groups ?? {})
  if (sketch.crowd) made.crowd = { seed: sketch.key, ...sketch.crowd, groups: everybody }
  for (const [roleTemplateId, displayName] of Object.entries(roleNames)) {
    const id = idOf('directory role', sketch.key, displayName)
    write(made.directoryRoles, id, { id, displayName, roleTemplateId, description: displayName }, longAgo)
  }
  const graph = graphPrincipal(sketch.key)
  made.servicePrincipals[graph.id ?? ''] = [{ value: graph, at: longAgo }]
  for (const each of sketch.registrations ?? []) register(made, each)
  return made
}

/** Returns the groups that everybody is in. */
function addGroups(to: Tenant, groups: Record<string, string[]>): string[] {
  return Object.entries(groups).flatMap(([name, members]) => {
    const isForAll = members.includes('*')
    const people = Object.entries(to.people).filter(([, { user }]) => isForAll || isAmong(members, user))
    const id = addGroup(
      to,
      name,
      people.map(([oid]) => oid),
    )
    return isForAll ? [id] : []
  })
}

function reportTo({ people }: Tenant, sketches: Sketch[]) {
  const all = Object.values(people)
  for (const [index, { manager }] of sketches.entries()) {
    const id = manager && all.find(({ user }) => isAmong([manager], user))?.user.id
    const reporting = all[index]
    if (id && reporting) reporting.manager = id
  }
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
