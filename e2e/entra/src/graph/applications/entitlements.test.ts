import type { Application, AppRole } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.applicationAdministrator] } }
const role: AppRole = {
  id: '11111111-2222-4333-8444-555555555555',
  value: 'Reader',
  displayName: 'Reader',
  description: 'Reads',
  allowedMemberTypes: ['User'],
  isEnabled: true,
}
const scope = {
  id: '11111111-2222-4333-8444-666666666666',
  value: 'read',
  type: 'User',
  adminConsentDisplayName: 'Read',
  adminConsentDescription: 'Read',
  isEnabled: true,
}

async function aRegistration(more: object) {
  const { send } = aDirectory()
  const asked = { displayName: 'Spencer', ...more }
  const { body } = await send<Application>('POST', '/applications', asked, administrator)
  return (change: object) => send('PATCH', `/applications/${body.id}`, change, administrator)
}

const refused = {
  status: 400,
  body: {
    error: {
      code: 'CannotDeleteOrUpdateEnabledEntitlement',
      message: 'Permission (scope or role) cannot be deleted or updated unless disabled first.',
    },
  },
}

test('a role is disabled before it goes', async () => {
  const patch = await aRegistration({ appRoles: [role] })
  expect(await patch({ appRoles: [] })).toMatchObject(refused)
  expect(await patch({ appRoles: [{ ...role, value: 'Writer' }] })).toMatchObject(refused)
  expect((await patch({ appRoles: [{ ...role, description: 'Reads all' }] })).status).toBe(204)
  expect((await patch({ appRoles: [{ ...role, isEnabled: false }] })).status).toBe(204)
  expect((await patch({ appRoles: [] })).status).toBe(204)
})

test('so is a scope', async () => {
  const patch = await aRegistration({ api: { oauth2PermissionScopes: [scope] } })
  expect(await patch({ api: { oauth2PermissionScopes: [] } })).toMatchObject(refused)
  expect((await patch({ api: { oauth2PermissionScopes: [{ ...scope, isEnabled: false }] } })).status).toBe(204)
  expect((await patch({ api: { oauth2PermissionScopes: [] } })).status).toBe(204)
})

test.each([
  ['the same id', [role, { ...role, value: 'Other' }]],
  ['the same value', [role, { ...role, id: scope.id }]],
  ['no id', [{ ...role, id: undefined }]],
])('two roles with %s are refused', async (_, appRoles) => {
  const patch = await aRegistration({})
  expect((await patch({ appRoles })).status).toBe(400)
})
