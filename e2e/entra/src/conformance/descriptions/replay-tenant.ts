import { graph } from '../../graph/graph'
import { graphAppId } from '../../world/applications/permissions'
import { defaultWorld } from '../../world/default/default-world'
import { roles } from '../../world/tenant/roles'

export type Answer = { status: number; headers: Headers; body: unknown }
type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

/** Objects of a fresh tenant that stand in for those of the documented examples, by what they are. */
export type ReplayTenant = {
  send: Send
  tenantId: string
  domain: string
  /** Ids by the collection they stand in: `applications`, `owners`, `appRoleAssignments`. */
  ids: Record<string, string>
  appId: string
  secretText: string
  /** A secret of the application and one of its service principal. */
  keyIds: { applications: string; servicePrincipals: string }
  graphId: string
  /** Of Microsoft Graph, not assigned to anybody yet. */
  appRoleId: string
  roleTemplateId: string
  uniqueName: string
}

/**
 * Contoso of the default world, and in it what the examples are about, made through Graph itself by a person who may do
 * everything the description knows a permission for.
 */
export async function aReplayTenant(permissions: string[], world = defaultWorld()): Promise<ReplayTenant> {
  const tenant = Object.values(world.tenants).find(({ key }) => key === 'contoso')
  const oid = Object.values(tenant?.people ?? {}).find((each) => each.roles.includes(roles.globalAdministrator))?.user
    .id
  if (!tenant || !oid) throw new Error('The default world has no Contoso, or nobody there may do everything.')
  const claims = {
    aud: graphAppId,
    tid: tenant.id,
    oid,
    appid: 'replay',
    idtyp: 'user' as const,
    scp: permissions.join(' '),
    wids: [roles.globalAdministrator],
  }
  const origins = { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' }
  const context = { world, now: Date.now, origins, verifyAccessToken: async () => claims, wrote: () => {} }

  const send: Send = async (method, path, body, headers = {}) => {
    const all = { authorization: 'Bearer x', ...(body ? { 'content-type': 'application/json' } : {}), ...headers }
    const init = { method, headers: all, body: body ? JSON.stringify(body) : null }
    const response = await graph(context, new Request(`https://graph.microsoft.com/v1.0${path}`, init))
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text || undefined,
    }
  }
  return { send, tenantId: tenant.id, ...(await furnished(send, oid)) }
}

async function furnished(send: Send, ownerId: string): Promise<Omit<ReplayTenant, 'send' | 'tenantId'>> {
  const made = async (path: string, body: object) => fields(await send('POST', path, body))
  const uniqueName = 'app-65278'
  const application = await made('/applications', { displayName: 'Replay', uniqueName })
  const principal = await made('/servicePrincipals', { appId: application.appId })
  const gone = await made('/applications', { displayName: 'Gone' })
  await send('DELETE', `/applications/${gone.id}`)
  for (const path of [`/applications/${application.id}`, `/servicePrincipals/${principal.id}`]) {
    await send('POST', `${path}/owners/$ref`, { '@odata.id': `https://graph.microsoft.com/v1.0/users/${ownerId}` })
  }
  const secret = await made(`/applications/${application.id}/addPassword`, {})
  const otherSecret = await made(`/servicePrincipals/${principal.id}/addPassword`, {})
  const microsoft = fields(await send('GET', `/servicePrincipals(appId='${graphAppId}')`))
  const [held, free] = rolesOf(microsoft.appRoles)
  const ends = { principalId: principal.id, resourceId: microsoft.id }
  const assignment = await made(`/servicePrincipals/${microsoft.id}/appRoleAssignedTo`, { ...ends, appRoleId: held })
  const everybody = { clientId: principal.id, resourceId: microsoft.id, consentType: 'AllPrincipals' }
  const grant = await made('/oauth2PermissionGrants', { ...everybody, scope: 'User.Read' })
  const role = first(await send('GET', '/directoryRoles'))
  return {
    domain: first(await send('GET', '/domains')).id ?? '',
    ids: {
      applications: application.id ?? '',
      servicePrincipals: principal.id ?? '',
      owners: ownerId,
      appRoleAssignments: assignment.id ?? '',
      appRoleAssignedTo: assignment.id ?? '',
      oauth2PermissionGrants: grant.id ?? '',
      deletedItems: gone.id ?? '',
      users: first(await send('GET', '/users')).id ?? '',
      groups: first(await send('GET', '/groups')).id ?? '',
      directoryRoles: role.id ?? '',
    },
    appId: application.appId ?? '',
    secretText: secret.secretText ?? '',
    keyIds: { applications: secret.keyId ?? '', servicePrincipals: otherSecret.keyId ?? '' },
    graphId: microsoft.id ?? '',
    appRoleId: free ?? '',
    roleTemplateId: role.roleTemplateId ?? '',
    uniqueName,
  }
}

function fields({ body }: Answer): Record<string, string | undefined> & { appRoles?: unknown } {
  return { ...Object(body) }
}

function first({ body }: Answer): Record<string, string | undefined> {
  return { ...Object(body).value?.[0] }
}

/** Two application permissions of a resource. */
function rolesOf(appRoles: unknown): string[] {
  return Array.isArray(appRoles) ? appRoles.map(({ id }: { id: string }) => id).slice(0, 2) : []
}
