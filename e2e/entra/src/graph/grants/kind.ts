import type { AppRoleAssignment, OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types'
import type { EntityKind } from '../query/kind'
import { appRoleAssignment, oauth2PermissionGrant } from '../shape/grant'

/** From which end an assignment is looked at: the application's, or that of whoever has the role. */
export type Side = 'appRoleAssignedTo' | 'appRoleAssignments'

export function appRoleAssignmentKind(
  servicePrincipalId: string | undefined,
  side: Side,
): EntityKind<AppRoleAssignment> {
  const set = `servicePrincipals('${servicePrincipalId}')/${side}`
  return { name: 'appRoleAssignment', set, shape: appRoleAssignment, usual: null, advanced: [] }
}

export const oauth2PermissionGrantKind: EntityKind<OAuth2PermissionGrant> = {
  name: 'oAuth2PermissionGrant',
  set: 'oauth2PermissionGrants',
  shape: oauth2PermissionGrant,
  usual: null,
  advanced: [],
}
