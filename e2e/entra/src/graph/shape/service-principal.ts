import type {
  CustomSecurityAttributeValue,
  KeyCredential,
  PasswordCredential,
  ResourceSpecificPermission,
  SamlSingleSignOnSettings,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types'
import {
  addIn,
  appRole,
  informationalUrl,
  keyCredential,
  passwordCredential,
  permissionScope,
  verifiedPublisher,
} from './parts'
import { complex, flag, guid, initially, instant, list, onSelect, readOnly, type Shape, text } from './shape'

/** In the schema of v1.0 since 2026, not yet in the published types. */
export type Principal = ServicePrincipal & { createdByAppId?: string | null; isDisabled?: boolean | null }

/** Source: the resource type "servicePrincipal" (v1.0). */
export const servicePrincipal: Shape<Principal> = {
  id: readOnly(guid),
  deletedDateTime: readOnly(instant),
  accountEnabled: initially(flag, true),
  alternativeNames: list(text),
  appDescription: readOnly(text),
  appDisplayName: readOnly(text),
  appId: text,
  applicationTemplateId: readOnly(text),
  appOwnerOrganizationId: readOnly(guid),
  appRoleAssignmentRequired: initially(flag, false),
  createdByAppId: readOnly(text),
  customSecurityAttributes: onSelect(complex<CustomSecurityAttributeValue>({})),
  description: text,
  disabledByMicrosoftStatus: readOnly(text),
  displayName: text,
  homepage: text,
  isDisabled: flag,
  loginUrl: text,
  logoutUrl: text,
  notes: text,
  notificationEmailAddresses: list(text),
  preferredSingleSignOnMode: text,
  preferredTokenSigningKeyThumbprint: text,
  replyUrls: list(text),
  servicePrincipalNames: list(text),
  servicePrincipalType: initially(text, 'Application'),
  signInAudience: readOnly(text),
  tags: list(text),
  tokenEncryptionKeyId: guid,
  addIns: list(addIn),
  appRoles: list(appRole),
  info: initially(informationalUrl, {}),
  keyCredentials: list(complex<KeyCredential>(keyCredential)),
  oauth2PermissionScopes: list(permissionScope),
  passwordCredentials: list(complex<PasswordCredential>(passwordCredential)),
  resourceSpecificApplicationPermissions: readOnly(
    list(
      complex<ResourceSpecificPermission>({
        description: text,
        displayName: text,
        id: guid,
        isEnabled: initially(flag, true),
        value: text,
      }),
    ),
  ),
  samlSingleSignOnSettings: complex<SamlSingleSignOnSettings>({ relayState: text }),
  verifiedPublisher: initially(verifiedPublisher, {}),
}
