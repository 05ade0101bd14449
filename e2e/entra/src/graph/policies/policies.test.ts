import type {
  AdminConsentRequestPolicy,
  Application,
  AppManagementPolicy,
  PermissionGrantPolicy,
} from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed } from '../testing/a-directory'

const scp = [
  'Application.ReadWrite.All',
  'Directory.Read.All',
  'Policy.Read.All',
  'Policy.Read.PermissionGrant',
  'Policy.ReadWrite.ApplicationConfiguration',
  'Policy.ReadWrite.Authorization',
  'Policy.ReadWrite.ConsentRequest',
  'Policy.ReadWrite.SecurityDefaults',
].join(' ')
const administrator = { as: { scp, wids: [roles.globalAdministrator] } }
const byDefault = '/policies/defaultAppManagementPolicy'
const custom = '/policies/appManagementPolicies'
const forbidding = { restrictionType: 'passwordAddition', maxLifetime: null }

async function registration({ send }: ReturnType<typeof aDirectory>) {
  const { body } = await send<Application>('POST', '/applications', { displayName: 'x' }, administrator)
  return { id: body.id, add: () => send('POST', `/applications/${body.id}/addPassword`, {}, administrator) }
}

test('what the default policy is changed to is what is enforced', async () => {
  const directory = aDirectory()
  const { send } = directory
  const { add } = await registration(directory)
  expect((await add()).status).toBe(200)
  const change = { isEnabled: true, applicationRestrictions: { passwordCredentials: [forbidding] } }
  expect((await send('PATCH', byDefault, change, administrator)).status).toBe(204)
  expect(await add()).toMatchObject({
    status: 400,
    body: { error: { code: 'CredentialTypeNotAllowedAsPerAppPolicy' } },
  })
  expect(await send('GET', byDefault, undefined, administrator)).toMatchObject({
    body: {
      isEnabled: true,
      applicationRestrictions: {
        passwordCredentials: [{ ...forbidding, state: 'enabled', restrictForAppsCreatedAfterDateTime: null }],
        keyCredentials: [],
      },
    },
  })
  await send('PATCH', byDefault, { isEnabled: false }, administrator)
  expect((await add()).status).toBe(200)
})

test('a restriction spares what was made before its date', async () => {
  const directory = aDirectory()
  const { send } = directory
  const { add } = await registration(directory)
  const since = (restrictForAppsCreatedAfterDateTime: string) =>
    send(
      'PATCH',
      byDefault,
      {
        isEnabled: true,
        applicationRestrictions: { passwordCredentials: [{ ...forbidding, restrictForAppsCreatedAfterDateTime }] },
      },
      administrator,
    )
  await since('2027-01-01T00:00:00Z')
  expect((await add()).status).toBe(200)
  await since('2026-01-01T00:00:00Z')
  expect((await add()).status).toBe(400)
})

test('a policy of its own exempts a registration from one restriction and leaves the others', async () => {
  const directory = aDirectory({ policy: { secretsForbidden: true, secretMaxDays: 90 } })
  const { send, tenant } = directory
  const { id, add } = await registration(directory)
  const made = await send<AppManagementPolicy>(
    'POST',
    custom,
    {
      displayName: 'Exemption',
      isEnabled: true,
      restrictions: { passwordCredentials: [{ ...forbidding, state: 'disabled' }] },
    },
    administrator,
  )
  expect(made.status).toBe(201)
  expect((await add()).body.error.code).toBe('CredentialTypeNotAllowedAsPerAppPolicy')
  const stored = tenant.policies.appManagement[made.body.id ?? '']
  if (stored) stored.appliesTo = [{ id }]
  expect((await add()).body.error.code).toBe('CredentialInvalidLifetimeAsPerAppPolicy')
  expect(await send('GET', `${custom}/${made.body.id}/appliesTo`, undefined, administrator)).toMatchObject({
    body: { value: [{ '@odata.type': '#microsoft.graph.application', id }] },
  })
  expect((await send('DELETE', `${custom}/${made.body.id}`, undefined, administrator)).status).toBe(204)
  expect((await add()).body.error.code).toBe('CredentialTypeNotAllowedAsPerAppPolicy')
})

test('a policy is merged by PATCH, and needs a name to be made', async () => {
  const { send } = aDirectory()
  expect((await send('POST', custom, { isEnabled: true }, administrator)).status).toBe(400)
  const keyCredentials = [{ restrictionType: 'asymmetricKeyLifetime', maxLifetime: 'P4DT12H30M5S' }]
  const asked = { displayName: 'x', restrictions: { keyCredentials } }
  const { body } = await send<AppManagementPolicy>('POST', custom, asked, administrator)
  expect(body.isEnabled).toBe(false)
  await send('PATCH', `${custom}/${body.id}`, { description: 'y' }, administrator)
  expect(await send('GET', `${custom}/${body.id}`, undefined, administrator)).toMatchObject({
    body: { displayName: 'x', description: 'y', restrictions: { keyCredentials } },
  })
  expect((await send<Listed<object>>('GET', custom, undefined, administrator)).body.value).toHaveLength(1)
})

test.each([
  ['an unknown restriction', { restrictionType: 'passwordColour' }, "'restrictionType'"],
  ['a lifetime without a length', { restrictionType: 'passwordLifetime' }, "'maxLifetime'"],
  ['a length in months', { restrictionType: 'passwordLifetime', maxLifetime: 'P6M' }, 'Edm.Duration'],
  ['an unknown state', { ...forbidding, state: 'maybe' }, "'state'"],
])('a policy with %s is refused', async (_, restriction, words) => {
  const change = { applicationRestrictions: { passwordCredentials: [restriction] } }
  const answer = await aDirectory().send('PATCH', byDefault, change, administrator)
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'Request_BadRequest' } } })
  expect(answer.body.error.message).toContain(words)
})

test('policies for applications take a security and an application administrator in one person', async () => {
  const { send } = aDirectory()
  const security = '194ae4cb-b126-40b2-bd5b-6091b380977d'
  const change = (...wids: string[]) => send('PATCH', byDefault, { isEnabled: true }, { as: { scp, wids } })
  expect((await change(security)).status).toBe(403)
  expect((await change(roles.applicationAdministrator)).status).toBe(403)
  expect((await change(security, roles.applicationAdministrator)).status).toBe(204)
})

test('the authorization policy decides who may register applications, and its guardian is the privileged role administrator', async () => {
  const { send } = aDirectory()
  const register = () => send('POST', '/applications', { displayName: 'x' })
  expect((await register()).status).toBe(201)
  const change = { defaultUserRolePermissions: { allowedToCreateApps: false } }
  const path = '/policies/authorizationPolicy'
  const held = (role: string) => ({ as: { scp, wids: [role] } })
  expect((await send('PATCH', path, change, held(roles.applicationAdministrator))).status).toBe(403)
  expect((await send('PATCH', path, change, held(roles.privilegedRoleAdministrator))).status).toBe(204)
  expect((await register()).status).toBe(403)
  expect(await send('GET', path)).toMatchObject({
    body: { defaultUserRolePermissions: { allowedToCreateApps: false, allowedToCreateSecurityGroups: true } },
  })
})

test('the admin consent request policy counts its versions', async () => {
  const { send } = aDirectory()
  const path = '/policies/adminConsentRequestPolicy'
  const reviewers = [{ query: '/users/x', queryType: 'MicrosoftGraph', queryRoot: null }]
  const wanted = { isEnabled: true, notifyReviewers: true, remindersEnabled: true, requestDurationInDays: 5, reviewers }
  expect((await send('PUT', path, wanted, administrator)).status).toBe(204)
  const { body } = await send<AdminConsentRequestPolicy>('GET', path, undefined, administrator)
  expect(body).toMatchObject({ ...wanted, version: 1 })
  expect((await send('GET', path)).status).toBe(403)
})

test('security defaults are written with two scopes', async () => {
  const { send } = aDirectory()
  const path = '/policies/identitySecurityDefaultsEnforcementPolicy'
  const change = (scp: string) =>
    send('PATCH', path, { isEnabled: true }, { as: { scp, wids: [roles.globalAdministrator] } })
  expect((await change('Policy.ReadWrite.SecurityDefaults')).status).toBe(403)
  expect((await change('Policy.ReadWrite.SecurityDefaults Policy.Read.All')).status).toBe(204)
  expect(await send('GET', path, undefined, administrator)).toMatchObject({ body: { isEnabled: true } })
})

test('permission grant policies come with their conditions', async () => {
  const { send } = aDirectory()
  const path = '/policies/permissionGrantPolicies'
  const { body } = await send<Listed<PermissionGrantPolicy>>('GET', path, undefined, administrator)
  expect(body.value.map(({ id }) => id)).toContain('microsoft-company-admin')
  expect(await send('GET', `${path}/microsoft-company-admin`, undefined, administrator)).toMatchObject({
    body: { includes: [{ permissionType: 'application' }, { permissionType: 'delegated' }], excludes: [] },
  })
})

test('the default policy says what the tenant forbids, but only to readers of policies', async () => {
  const { send } = aDirectory({ policy: { secretMaxDays: 90, certificateMaxDays: 180 } })
  expect((await send('GET', byDefault)).status).toBe(403)
  expect(await send('GET', byDefault, undefined, { as: { wids: [roles.globalReader] } })).toMatchObject({
    body: {
      isEnabled: true,
      applicationRestrictions: {
        passwordCredentials: [{ restrictionType: 'passwordLifetime', state: 'enabled', maxLifetime: 'P90D' }],
        keyCredentials: [{ restrictionType: 'asymmetricKeyLifetime', maxLifetime: 'P180D' }],
      },
    },
  })
})
