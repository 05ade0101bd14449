import type { AppRoleAssignment, OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types'
import { guid, instant, readOnly, type Shape, text } from './shape'

/** Source: the resource type "appRoleAssignment" (v1.0). */
export const appRoleAssignment: Shape<AppRoleAssignment> = {
  id: readOnly(text),
  deletedDateTime: readOnly(instant),
  appRoleId: guid,
  createdDateTime: readOnly(instant),
  principalDisplayName: readOnly(text),
  principalId: guid,
  principalType: readOnly(text),
  resourceDisplayName: readOnly(text),
  resourceId: guid,
}

/** Source: the resource type "oAuth2PermissionGrant" (v1.0). */
export const oauth2PermissionGrant: Shape<OAuth2PermissionGrant> = {
  clientId: text,
  consentType: text,
  id: readOnly(text),
  principalId: text,
  resourceId: text,
  scope: text,
}
