import type {
  DirectoryRole,
  DirectoryRoleTemplate,
  UnifiedRoleAssignment,
  UnifiedRoleDefinition,
  UnifiedRoleEligibilityScheduleInstance,
  UnifiedRolePermission,
} from '@microsoft/microsoft-graph-types'
import { complex, flag, guid, initially, instant, list, readOnly, type Shape, text } from './shape'

/** Source: the resource types of the same names (v1.0). */
export const directoryRole: Shape<DirectoryRole> = {
  id: readOnly(guid),
  deletedDateTime: readOnly(instant),
  description: readOnly(text),
  displayName: readOnly(text),
  roleTemplateId: text,
}

export const directoryRoleTemplate: Shape<DirectoryRoleTemplate> = {
  id: guid,
  deletedDateTime: instant,
  description: text,
  displayName: text,
}

export const roleDefinition: Shape<UnifiedRoleDefinition> = {
  id: text,
  description: text,
  displayName: text,
  isBuiltIn: initially(flag, true),
  isEnabled: initially(flag, true),
  resourceScopes: list(text),
  rolePermissions: list(
    complex<UnifiedRolePermission>({
      allowedResourceActions: list(text),
      condition: text,
      excludedResourceActions: list(text),
    }),
  ),
  templateId: text,
  version: text,
}

export const roleAssignment: Shape<UnifiedRoleAssignment> = {
  id: readOnly(text),
  appScopeId: text,
  condition: text,
  directoryScopeId: text,
  principalId: text,
  roleDefinitionId: text,
}

export const roleEligibility: Shape<UnifiedRoleEligibilityScheduleInstance> = {
  id: text,
  appScopeId: text,
  directoryScopeId: text,
  endDateTime: instant,
  memberType: text,
  principalId: text,
  roleDefinitionId: text,
  roleEligibilityScheduleId: text,
  startDateTime: instant,
}
