import type { Application, AppManagementPolicy, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed } from '../testing/a-directory'

const administrator = {
  as: {
    wids: [roles.globalAdministrator],
    scp: 'Application.ReadWrite.All Policy.Read.All Policy.ReadWrite.ApplicationConfiguration',
  },
}
const exemption: AppManagementPolicy = {
  id: 'a4ab1ed9-46bb-4bef-88d4-86fd6398dd5d',
  displayName: 'Spencer exemption',
  isEnabled: true,
  restrictions: {
    passwordCredentials: [
      { restrictionType: 'passwordAddition', state: 'disabled' },
      { restrictionType: 'passwordLifetime', state: 'enabled', maxLifetime: 'P30D' },
    ],
  },
}

async function scene() {
  const directory = aDirectory({ policy: { secretsForbidden: true } })
  const { send, tenant } = directory
  tenant.policies.appManagement[exemption.id ?? ''] = { ...exemption, appliesTo: [] }
  const application = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const asked = { appId: application.body.appId }
  const principal = await send<ServicePrincipal>('POST', '/servicePrincipals', asked, administrator)
  return {
    ...directory,
    application: `/applications/${application.body.id}`,
    principal: `/servicePrincipals/${principal.body.id}`,
  }
}

const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/policies/appManagementPolicies/${exemption.id}` }

test('an assigned policy overrides the tenant’s default, restriction by restriction', async () => {
  const { send, application } = await scene()
  const add = (endDateTime: string) =>
    send('POST', `${application}/addPassword`, { passwordCredential: { endDateTime } }, administrator)
  expect((await add('2026-12-01T00:00:00Z')).body.error.code).toBe('CredentialTypeNotAllowedAsPerAppPolicy')
  const path = `${application}/appManagementPolicies`
  expect((await send('POST', `${path}/$ref`, reference, administrator)).status).toBe(204)
  expect((await add('2026-12-01T00:00:00Z')).status).toBe(200)
  expect((await add('2027-12-01T00:00:00Z')).body.error).toMatchObject({
    code: 'CredentialInvalidLifetimeAsPerAppPolicy',
    message: `Credential lifetime exceeds the max value allowed as per assigned policy '${exemption.id}'.`,
  })
  expect((await send('DELETE', `${path}/${exemption.id}/$ref`, undefined, administrator)).status).toBe(204)
  expect((await add('2026-12-01T00:00:00Z')).status).toBe(400)
})

test('an object has one policy, which is listed with it and can be expanded', async () => {
  const { send, application, principal } = await scene()
  for (const path of [application, principal]) {
    const assign = () => send('POST', `${path}/appManagementPolicies/$ref`, reference, administrator)
    expect((await assign()).status).toBe(204)
    expect((await assign()).status).toBe(400)
    const list = await send<Listed<object>>('GET', `${path}/appManagementPolicies`, undefined, administrator)
    expect(list.body.value).toMatchObject([{ id: exemption.id, displayName: 'Spencer exemption' }])
    const expanded = await send('GET', `${path}?$expand=appManagementPolicies($select=id)`)
    expect(expanded.body).toMatchObject({ appManagementPolicies: [{ id: exemption.id }] })
  }
})

test('only who may change policies and applications assigns one', async () => {
  const { send, application } = await scene()
  const assign = (as: object) => send('POST', `${application}/appManagementPolicies/$ref`, reference, { as })
  expect((await assign({ ...administrator.as, scp: 'Application.ReadWrite.All' })).status).toBe(403)
  const applicationAdministrator = { ...administrator.as, wids: [roles.applicationAdministrator] }
  expect((await assign(applicationAdministrator)).status).toBe(403)
  const security = '194ae4cb-b126-40b2-bd5b-6091b380977d'
  expect((await assign({ ...administrator.as, wids: [roles.applicationAdministrator, security] })).status).toBe(204)
})
