import { truth, truths } from 'entra-box'
import { Blueprint } from '@/lib/blueprint/blueprint'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import { env } from '@/lib/env'
import type { Scene } from './scene'

export const blueprintOf = ({ run }: Scene) => Blueprint.parse(run.blueprint)

/** The one that this connection knows; null when it is not there. */
export function applicationIn({ tenant, connection }: Scene) {
  return connection.applicationObjectId ? truth(tenant.applications, connection.applicationObjectId) : null
}

/** All that bear the connection's name, or that it adopted. */
export function applicationsIn({ tenant, connection: { uniqueName, adoptedObjectId } }: Scene) {
  return truths(tenant.applications).filter(
    ({ entity }) => entity.uniqueName === uniqueName || entity.id === adoptedObjectId,
  )
}

export function principalIn(scene: Scene) {
  const known = applicationIn(scene) ?? applicationsIn(scene)[0]
  const appId = known?.entity.appId ?? scene.connection.applicationId
  return truths(scene.tenant.servicePrincipals).find((one) => one.appId === appId) ?? null
}

/** The application permissions it was granted, by their ids. */
function rolesIn(scene: Scene): string[] {
  const principal = principalIn(scene)
  const assigned = truths(scene.tenant.appRoleAssignments).filter(({ principalId }) => principalId === principal?.id)
  return assigned.flatMap(({ appRoleId }) => appRoleId ?? [])
}

export function hasRole(scene: Scene, permission: string): boolean {
  const id = Object.entries(applicationPermissions).find(([name]) => name === permission)?.[1]
  return id !== undefined && rolesIn(scene).includes(id)
}

export function hasScopes(scene: Scene): boolean {
  const principal = principalIn(scene)
  const granted = truths(scene.tenant.oauth2PermissionGrants).filter(({ clientId }) => clientId === principal?.id)
  const scopes = granted.flatMap(({ scope }) => (scope ?? '').split(' '))
  return principal !== null && blueprintOf(scene).delegatedScopes.every((scope) => scopes.includes(scope))
}

export function isGranted(scene: Scene): boolean {
  return hasScopes(scene) && blueprintOf(scene).applicationPermissions.every((name) => hasRole(scene, name))
}

/** The portal's own consent here reaches further than a sign-in. */
export function portalMayWrite({ tenant }: Scene): boolean {
  const portal = portalIn(tenant)
  return truths(tenant.oauth2PermissionGrants).some(
    ({ clientId, scope }) => portal && clientId === portal.id && /\.All\b/.test(scope ?? ''),
  )
}

export function portalIn(tenant: Scene['tenant']) {
  return truths(tenant.servicePrincipals).find(({ appId }) => appId === env().CUSTOMER_CLIENT_ID)
}

/** Nobody is kept out, neither people nor the app itself. */
export function isSwitchedOn(scene: Scene): boolean {
  const principal = principalIn(scene)
  return principal !== null && principal.accountEnabled !== false && principal.disabledByMicrosoftStatus == null
}
