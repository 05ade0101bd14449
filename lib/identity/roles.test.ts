import { expect, test } from 'vitest'
import { abilities, hasApplicationRole, roleTemplates } from './roles'

const everyMember = 'b79fbf4d-3ef9-4689-8143-76b194e85509'
const can = (...roles: (keyof typeof roleTemplates)[]) =>
  abilities([everyMember, ...roles.map((role) => roleTemplates[role])])

test.each([
  [['globalAdministrator'], 'yes', 'yes'],
  [['privilegedRoleAdministrator'], 'unknown', 'yes'],
  [['applicationAdministrator'], 'yes', 'no'],
  [['cloudApplicationAdministrator'], 'yes', 'no'],
  [['applicationDeveloper'], 'yes', 'no'],
  [['privilegedRoleAdministrator', 'applicationAdministrator'], 'yes', 'yes'],
  [[], 'unknown', 'no'],
] as const)('%j: registers %s, grants %s', (roles, register, grant) => {
  expect(can(...roles)).toEqual({ register, grant })
})

test('a token that does not speak of roles says nothing either way', () => {
  expect(abilities(null)).toEqual({ register: 'unknown', grant: 'unknown' })
  expect(hasApplicationRole(null)).toBe(false)
})
