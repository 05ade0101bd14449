/**
 * What v1.0 has had since 2026 and the published types (2.43) do not have yet, in the words of their declarations.
 * Source: msgraph-metadata `schemas/v1.0-Prod.csdl`, August 2026.
 */
export const newerProperties: Record<string, Record<string, string>> = {
  Application: {
    createdByAppId: 'NullableOption<string>',
    isDisabled: 'NullableOption<boolean>',
    managerApplications: 'string[]',
  },
  ServicePrincipal: { createdByAppId: 'NullableOption<string>', isDisabled: 'NullableOption<boolean>' },
  UnifiedRoleAssignment: { principalOrganizationId: 'NullableOption<string>' },
}
