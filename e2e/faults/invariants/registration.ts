import { type Tenant, truths } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import { Blueprint } from '@/lib/blueprint/blueprint'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { Check } from './aftermath'

export const applicationsOf = async (tenant: Tenant, connectionId: string) => {
  const { id, adoptedObjectId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  const { uniqueName } = await db().connection.findUniqueOrThrow({ where: { id } })
  const isOurs = (entity: { id?: string; uniqueName?: string | null; tags?: string[] | null }) =>
    entity.id === adoptedObjectId ||
    entity.uniqueName === uniqueName ||
    (entity.uniqueName ?? '').startsWith('spencer-')
  return truths(tenant.applications).filter(({ entity }) => isOurs(entity))
}

export const oneApplication: Check = async ({ tenant, connectionId, isUndone, story }) => {
  const ours = await applicationsOf(tenant, connectionId)
  const wanted = isUndone && story.tenant !== 'litware' ? 0 : 1
  return ours.length === wanted ? [] : [`${ours.length} applications of ours, not ${wanted}`]
}

export const exactGrants: Check = async ({ tenant, connectionId, isUndone }) => {
  const [application] = await applicationsOf(tenant, connectionId)
  if (isUndone || !application) return []
  const principals = truths(tenant.servicePrincipals).filter(({ appId }) => appId === application.entity.appId)
  const [principal] = principals
  if (!principal || principals.length > 1) return [`${principals.length} service principals`]
  const run = await db().run.findFirstOrThrow({ where: { connectionId }, orderBy: { createdAt: 'desc' } })
  const blueprint = Blueprint.parse(run.blueprint)
  const roles = truths(tenant.appRoleAssignments).filter(({ principalId }) => principalId === principal.id)
  const grants = truths(tenant.oauth2PermissionGrants).filter(({ clientId }) => clientId === principal.id)
  return [
    ...unlike(
      'roles',
      roles.map(({ appRoleId }) => appRoleId ?? ''),
      blueprint.applicationPermissions.map((name) => applicationPermissions[name]),
    ),
    ...unlike(
      'scopes',
      grants.flatMap(({ scope }) => (scope ?? '').split(' ')),
      blueprint.delegatedScopes,
    ),
  ]
}

function unlike(what: string, found: string[], wanted: readonly string[]): string[] {
  const [is, should] = [found, [...wanted]].map((list) => list.toSorted().join(' '))
  return is === should ? [] : [`${what}: ${is} instead of ${should}`]
}
