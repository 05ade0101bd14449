import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }

async function scene() {
  const directory = aDirectory()
  const { send, graphId } = directory
  const application = await send<Application>('POST', '/applications', { displayName: 'Spencer' }, administrator)
  const asked = { appId: application.body.appId }
  const principal = await send<ServicePrincipal>('POST', '/servicePrincipals', asked, administrator)
  const ids: Record<string, string> = {
    application: application.body.id ?? '',
    principal: principal.body.id ?? '',
    appId: application.body.appId ?? '',
    graph: graphId,
    role: 'df021288-bdef-4463-88db-98f22de89214',
  }
  const named = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '')
  return (operation: string, body: object | undefined, permissions: string, kind: 'delegated' | 'application') => {
    const [method = '', path = ''] = named(operation).split(' ')
    const person = { wids: [roles.globalAdministrator], scp: permissions }
    const app = { idtyp: 'app' as const, oid: 'robot', roles: permissions.split(' '), scp: undefined }
    const sent = body === undefined ? undefined : JSON.parse(named(JSON.stringify(body)))
    return send(method, path, sent, { as: kind === 'delegated' ? person : app })
  }
}

const assignment = { principalId: '{principal}', resourceId: '{graph}', appRoleId: '{role}' }
const grant = { clientId: '{principal}', resourceId: '{graph}', consentType: 'AllPrincipals', scope: 'User.Read' }
const name = { displayName: 'x' }

/** Operation, body, what is enough, and what is close to it but not enough. */
const table: [string, object | undefined, string, string][] = [
  ['GET /applications', undefined, 'Application.Read.All', 'User.Read.All'],
  ['GET /applications/delta', undefined, 'Directory.Read.All', 'AppRegistration.Create'],
  ['POST /applications', name, 'AppRegistration.Create', 'Application.Read.All'],
  ['PATCH /applications/{application}', name, 'Application.ReadWrite.All', 'Directory.ReadWrite.All'],
  ['DELETE /applications/{application}', undefined, 'Application.ReadWrite.All', 'AppRegistration.Create'],
  ['POST /applications/{application}/addPassword', {}, 'Directory.ReadWrite.All', 'Directory.Read.All'],
  ['GET /applications/{application}/owners', undefined, 'Application.Read.All', 'User.Read.All'],
  [
    'GET /applications/{application}/federatedIdentityCredentials',
    undefined,
    'Application.Read.All',
    'Directory.Read.All',
  ],
  [
    'GET /applications/{application}/appManagementPolicies',
    undefined,
    'Policy.Read.All Application.Read.All',
    'Policy.Read.All',
  ],
  ['PATCH /servicePrincipals/{principal}', { notes: 'n' }, 'Directory.ReadWrite.All', 'Application.Read.All'],
  [
    'POST /servicePrincipals/{principal}/appRoleAssignments',
    assignment,
    'AppRoleAssignment.ReadWrite.All Application.Read.All',
    'Application.ReadWrite.All',
  ],
  [
    'POST /servicePrincipals/{graph}/appRoleAssignedTo',
    assignment,
    'AppRoleAssignment.ReadWrite.All Directory.Read.All',
    'AppRoleAssignment.ReadWrite.All',
  ],
  ['GET /oauth2PermissionGrants', undefined, 'DelegatedPermissionGrant.ReadWrite.All', 'Application.ReadWrite.All'],
  ['POST /oauth2PermissionGrants', grant, 'DelegatedPermissionGrant.ReadWrite.All', 'Directory.Read.All'],
  ['GET /servicePrincipals/{principal}/memberOf', undefined, 'Application.Read.All', 'GroupMember.Read.All'],
  ['POST /servicePrincipals/{principal}/getMemberGroups', {}, 'GroupMember.ReadBasic.All', 'User.Read'],
]

test.each(table)('%s: enough is told from too little, for people and for applications', async (...row) => {
  const [operation, body, enough, tooLittle] = row
  for (const kind of ['delegated', 'application'] as const) {
    const send = await scene()
    expect(await send(operation, body, tooLittle, kind)).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    })
    expect((await send(operation, body, enough, kind)).status).toBeLessThan(300)
  }
})

test('what an application owns it may change with the smaller permission, and nothing else', async () => {
  const send = await scene()
  const own = 'Application.ReadWrite.OwnedBy'
  expect((await send('GET /applications', undefined, own, 'application')).status).toBe(200)
  expect((await send('GET /applications', undefined, own, 'delegated')).status).toBe(403)
  expect((await send('PATCH /applications/{application}', name, own, 'application')).status).toBe(403)
  const made = await send('POST /applications', name, own, 'application')
  expect(made.status).toBe(201)
})
