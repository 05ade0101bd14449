import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReplayTenant } from './replay-tenant'

/** A request and an answer as a page of Microsoft's reference shows them. */
export type Example = {
  source: string
  /** `GET /applications/{id}`, as the description spells it. */
  operation: string
  request: { method: string; url: string; headers: Record<string, string>; body?: object }
  response: { status: number }
  /** What of it contradicts Microsoft's own schema. */
  deviates?: string[]
}

export function readExamples(folder: string): Example[] {
  return JSON.parse(readFileSync(path.join(folder, 'graph-examples.json'), 'utf8'))
}

/** The example's request about objects of the tenant: same method, headers and query; ids that exist there. */
export function requestOf({ operation, request }: Example, tenant: ReplayTenant) {
  const query = /\?.*$/.exec(request.url)?.[0] ?? ''
  const { 'content-length': _, ...headers } = request.headers
  return {
    method: request.method,
    path: `${pathOf(operation, request.url, tenant)}${query}`,
    headers,
    body: request.body && bodyOf(operation, request.body, tenant),
  }
}

function pathOf(operation: string, url: string, tenant: ReplayTenant): string {
  const template = operation.split(' ')[1] ?? ''
  const isByTemplate = url.includes('/roleTemplateId=')
  const isResource = /\/(appRoleAssignedTo|delegatedPermissionClassifications)/.test(template)
  const ids = {
    ...tenant.ids,
    domains: tenant.domain,
    ...(isByTemplate && { directoryRoles: `roleTemplateId=${tenant.roleTemplateId}` }),
    ...(isResource && { servicePrincipals: tenant.graphId }),
  }
  return template
    .replaceAll(/(\w+)\/\{id\}/g, (_, collection: keyof typeof ids) => `${collection}/${ids[collection]}`)
    .replace('()', url.includes('()') ? '()' : '')
    .replace('{uniqueName}', tenant.uniqueName)
    .replace('{tenantId}', tenant.tenantId)
}

/** Whose role is given when the path says under whom it is listed. */
const principals: Record<string, string> = { users: 'users', groups: 'groups' }

function bodyOf(operation: string, body: object, tenant: ReplayTenant): object {
  const collection = /\/(\w+)/.exec(operation)?.[1] ?? ''
  const isGrant = operation === 'POST /oauth2PermissionGrants'
  const { ids } = tenant
  const existing: Record<string, unknown> = {
    principalId: ids[isGrant ? 'users' : (principals[collection] ?? 'servicePrincipals')],
    clientId: ids.servicePrincipals,
    resourceId: tenant.graphId,
    appRoleId: tenant.appRoleId,
    keyId: collection === 'applications' ? tenant.keyIds.applications : tenant.keyIds.servicePrincipals,
    ids: [ids.users, ids.servicePrincipals],
    ...(isGrant && { consentType: 'Principal' }),
    ...(operation.includes('oauth2PermissionGrants') && { scope: 'User.Read' }),
  }
  const text = JSON.stringify(body, (name, value) => (name in existing ? existing[name] : value))
  return JSON.parse(text.replaceAll('contoso.onmicrosoft.com', tenant.domain))
}
