import { expect, test } from 'vitest'
import { abilities, applicationRole, roleTemplates } from './roles'

const everyMember = 'b79fbf4d-3ef9-4689-8143-76b194e85509'
const others = {
  applicationDeveloper: 'cf1c38e5-3621-4004-a7cb-879624dced7c',
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  privilegedAuthenticationAdministrator: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
}
const madeByCompany = '3b1f2c0e-9d4a-4a57-8f3e-0a6f4b1c2d3e'
const known = { ...roleTemplates, ...others, madeByCompany }

const held = (...roles: (keyof typeof known)[]) => [everyMember, ...roles.map((role) => known[role])]

test.each([
  [['globalAdministrator'], 'yes', 'yes'],
  [['privilegedRoleAdministrator'], 'unknown', 'yes'],
  [['applicationAdministrator'], 'yes', 'no'],
  [['cloudApplicationAdministrator'], 'yes', 'no'],
  [['cloudApplicationAdministrator', 'madeByCompany'], 'yes', 'no'],
  [['privilegedRoleAdministrator', 'applicationAdministrator'], 'yes', 'yes'],
  [['madeByCompany'], 'unknown', 'unknown'],
] as const)('%j: registers %s, grants %s', (roles, register, grant) => {
  expect(abilities(held(...roles))).toEqual({ register, grant })
})

test.each([
  [[]],
  [['applicationDeveloper']],
  [['directoryReaders']],
  [['globalReader', 'privilegedAuthenticationAdministrator']],
] as const)(
  'A8: roles of Microsoft’s own that are not about applications, %j, are a no and not an unknown',
  (roles) => {
    expect(applicationRole(held(...roles))).toBe('no')
    expect(abilities(held(...roles))).toEqual({ register: 'no', grant: 'no' })
  },
)

test('A8: unknown is who brings no word of roles, or one that a company made', () => {
  expect(abilities(null)).toEqual({ register: 'unknown', grant: 'unknown' })
  expect(applicationRole(held('madeByCompany'))).toBe('unknown')
  expect(applicationRole(held('madeByCompany', 'globalAdministrator'))).toBe('yes')
  expect(applicationRole([])).toBe('no')
})
