const texts = 'string[]'
const text = 'NullableOption<string>'
const flag = 'NullableOption<boolean>'
const number = 'NullableOption<number>'
const anything = 'NullableOption<any>'

/**
 * What v1.0 declares and the published types (2.43) do not, in the words of their declarations. `any` stands for types
 * they lack altogether. Source: msgraph-metadata `schemas/v1.0-Prod.csdl`, August 2026.
 */
export const newerProperties: Record<string, Record<string, string>> = {
  AppManagementApplicationConfiguration: { identifierUris: anything },
  Application: { createdByAppId: text, isDisabled: flag, managerApplications: texts },
  CustomAppManagementConfiguration: { applicationRestrictions: anything },
  Group: {
    infoCatalogs: texts,
    isFavorite: flag,
    organizationId: text,
    resourceBehaviorOptions: texts,
    resourceProvisioningOptions: texts,
    unseenConversationsCount: number,
    unseenMessagesCount: number,
    welcomeMessageEnabled: flag,
  },
  KeyCredentialConfiguration: { excludeActors: anything },
  PasswordCredentialConfiguration: { excludeActors: anything },
  ServicePrincipal: { createdByAppId: text, isDisabled: flag },
  UnifiedRoleAssignment: { principalOrganizationId: text },
  User: { identityParentId: text },
}
