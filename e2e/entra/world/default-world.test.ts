import { expect, test } from 'vitest'
import { defaultWorld } from './default-world'
import { graphAppId } from './permissions'
import { portalClients } from './portal'
import { truths } from './table'

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
  const people = Object.values(defaultWorld().tenants).flatMap((tenant) => Object.values(tenant.people))
  for (const { user } of people) expect(user.userPrincipalName).toMatch(/^[\w.#-]+@[\w.-]+$|#EXT#/)
})

test('no secret text is in the world', () => {
  const world = defaultWorld()
  const { customer, staff } = portalClients(world)
  const file = JSON.stringify(world)
  expect(file).not.toContain(customer.clientSecret)
  expect(file).not.toContain(staff.clientSecret)
})
