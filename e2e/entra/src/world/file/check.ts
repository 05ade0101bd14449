import { BadInput } from '../../input'
import { mailName, type Sketch } from '../people/person'
import { customRoles, roleNamed } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'
import type { WorldSketch } from '../world'
import { noRole } from './no-role'

/** What each part of a sketch cannot see alone: that nothing is there twice, and that whoever is named is there. */
export function check({ tenants }: WorldSketch) {
  if (tenants.length === 0) throw new BadInput('tenants must hold at least one tenant.')
  requireUnique(tenants, 'key')
  requireUnique(tenants, 'domain')
  for (const [index, tenant] of tenants.entries()) checkTenant(tenant, `tenants[${index}]`, tenants)
  const homes = tenants.filter(({ portalStaff }) => portalStaff)
  if (homes.length > 1) throw new BadInput(`portalStaff is in ${homes.length} tenants; the portal has one home.`)
}

function requireUnique(tenants: TenantSketch[], property: 'key' | 'domain') {
  for (const [index, tenant] of tenants.entries()) {
    const first = tenants.findIndex((each) => each[property] === tenant[property])
    if (first < index) {
      throw new BadInput(
        `tenants[${index}].${property} is ${tenant[property]}, and so is tenants[${first}].${property}.`,
      )
    }
  }
}

function checkTenant(tenant: TenantSketch, place: string, all: TenantSketch[]) {
  checkRoles(tenant, place)
  const names = tenant.people.map((each) => signInName(each, tenant))
  for (const [index, name] of names.entries()) {
    const first = names.indexOf(name)
    if (first < index) throw twice(`${place}.people[${index}]`, `${place}.people[${first}]`, name)
  }
  const requireKnown = (name: string, at: string, of = tenant) => {
    if (!isKnown(name, of)) throw new BadInput(`${at}: there is nobody called ${name} in ${of.key}.`)
  }
  for (const [index, { manager }] of tenant.people.entries()) {
    if (manager) requireKnown(manager, `${place}.people[${index}].manager`)
  }
  for (const [group, members] of Object.entries(tenant.groups ?? {})) {
    for (const name of members.filter((each) => each !== '*')) requireKnown(name, `${place}.groups.${group}`)
  }
  for (const [index, { owner }] of (tenant.registrations ?? []).entries()) {
    if (owner) requireKnown(owner, `${place}.registrations[${index}].owner`)
  }
  for (const name of Object.keys(tenant.portalStaff ?? {})) {
    if (!tenant.groups?.[name]) requireKnown(name, `${place}.portalStaff`)
  }
  for (const [index, { from, person }] of (tenant.guests ?? []).entries()) {
    const home = all.find(({ key }) => key === from)
    if (!home) throw new BadInput(`${place}.guests[${index}].from: there is no tenant ${from} in this file.`)
    requireKnown(person, `${place}.guests[${index}].person`, home)
  }
}

function checkRoles({ key, people, customRoles: names }: TenantSketch, place: string) {
  const custom = customRoles(key, names)
  for (const [index, person] of people.entries()) {
    for (const kind of ['roles', 'eligibleRoles'] as const) {
      for (const [at, name] of (person[kind] ?? []).entries()) {
        if (!roleNamed(name, custom)) throw noRole(name, `${place}.people[${index}].${kind}[${at}]`, custom)
      }
    }
  }
}

function isKnown(name: string, tenant: TenantSketch): boolean {
  return tenant.people.some((each) => each.surname === name || signInName(each, tenant) === name)
}

function signInName(sketch: Sketch, { domain }: TenantSketch): string {
  return `${sketch.alias ?? mailName(sketch)}@${domain}`
}

function twice(place: string, first: string, name: string): BadInput {
  return new BadInput(`${place} signs in as ${name}, and so does ${first}; give one of them an alias.`)
}
