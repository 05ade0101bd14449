import { expect, test } from 'vitest'
import { appRoleHolders } from '../applications/app-roles'
import { graphAppId } from '../applications/permissions'
import { portalClients } from '../applications/portal'
import type { Tenant } from '../model'
import { populate } from '../people/crowd'
import { truths } from '../table'
import { defaultWorld } from './default-world'

test('the default world is the same in every build, and plain JSON', () => {
  const world = defaultWorld()
  expect(defaultWorld()).toEqual(world)
  expect(JSON.parse(JSON.stringify(world))).toEqual(world)
})

test('Microsoft Graph has another object id in every tenant', () => {
  const tenants = Object.values(defaultWorld().tenants)
  const ids = tenants.map((tenant) => truths(tenant.servicePrincipals).find(({ appId }) => appId === graphAppId)?.id)
  expect(new Set(ids).size).toBe(tenants.length)
})

test('names with accents, spaces and apostrophes make plain sign-in names', () => {
  for (const { user } of everybody()) expect(user.userPrincipalName).toMatch(/^[a-z\d.-]+@[\w.-]+$|#EXT#/)
})

test('nobody shares an id or a sign-in name with another', () => {
  const people = everybody()
  expect(people.length).toBeGreaterThan(240)
  expect(new Set(people.map(({ user }) => user.id)).size).toBe(people.length)
  expect(new Set(people.map(({ user }) => user.userPrincipalName)).size).toBe(people.length)
})

test('every tenant has a reason of its own, and two hundred people work in one of them', () => {
  const tenants = Object.values(defaultWorld().tenants)
  expect(new Set(tenants.map(({ reason }) => reason)).size).toBe(tenants.length)
  for (const tenant of tenants) populate(tenant)
  expect(Object.values(tenants.find(({ key }) => key === 'wide-world')?.people ?? {})).toHaveLength(200)
})

test('Spencer’s staff hold their roles in person or by a group, and one of them has no second factor', () => {
  const spencer = Object.values(defaultWorld().tenants).find(({ key }) => key === 'spencer') as Tenant
  const roles = appRoleHolders(spencer)
  const staff = Object.entries(spencer.people).map(([oid, { user }]) => [user.displayName, ...(roles.get(oid) ?? [])])
  expect(staff).toEqual([
    ['Veerle Peeters', 'Viewer'],
    ['Oscar Claes', 'Operator'],
    ['An Janssens', 'Admin'],
    ['Tine Martens'],
    ['Ward Lemmens'],
    ['Nele Smets', 'Operator'],
    ['Bram Devos', 'Operator'],
    ['Lotte Maes', 'Admin'],
  ])
  const given = truths(spencer.appRoleAssignments).filter(({ principalType }) => principalType !== 'ServicePrincipal')
  expect(given.map(({ principalDisplayName }) => principalDisplayName)).not.toContain('Nele Smets')
  expect(given).toContainEqual(expect.objectContaining({ principalDisplayName: 'Spencer portal operators' }))
  const without = Object.values(spencer.people).filter(({ secondFactor }) => !secondFactor)
  expect(without.map(({ user }) => user.surname)).toEqual(['Devos'])
})

test('no secret text is in the world', () => {
  const world = defaultWorld()
  const { customer, staff } = portalClients(world)
  const file = JSON.stringify(world)
  expect(file).not.toContain(customer.clientSecret)
  expect(file).not.toContain(staff.clientSecret)
})

function everybody() {
  const tenants = Object.values(defaultWorld().tenants)
  for (const tenant of tenants) populate(tenant)
  return tenants.flatMap(({ people }) => Object.values(people))
}
