import type { DirectoryRole, UnifiedRoleAssignment, UnifiedRoleDefinition } from '@microsoft/microsoft-graph-types'
import { roleNames } from '../../world/roles'
import { type Answer, ok } from '../answer'
import { type Call, key, visible } from '../call'
import { idFrom } from '../grants/id'
import { notFound } from '../problem'
import { collection } from '../query/collection'
import type { EntityKind } from '../query/kind'
import { single } from '../query/select'
import { flag, initially, list, text } from '../shape/shape'
import { directoryRoleKind, directoryRoleTemplateKind, userKind } from './kinds'
import { member, memberCollection } from './members'

export function listRoles(call: Call): Answer {
  return collection(call, directoryRoleKind, visible(call, call.tenant.directoryRoles))
}

export function getRole(call: Call): Answer {
  return ok(single(call, directoryRoleKind, role(call)))
}

export function listRoleMembers(call: Call): Answer {
  const { roleTemplateId } = role(call)
  const holders = Object.values(call.tenant.people).filter(({ roles }) => roles.includes(roleTemplateId ?? ''))
  return memberCollection(
    call,
    holders.map(({ user }) => member(userKind, user)),
  )
}

/** Microsoft's own list, of which this world knows the few that matter to it. */
export function listRoleTemplates(call: Call): Answer {
  const templates = Object.entries(roleNames).map(([id, displayName]) => ({
    id,
    displayName,
    description: displayName,
  }))
  return collection(call, directoryRoleTemplateKind, templates)
}

export function rolesOf(call: Call, personId: string): DirectoryRole[] {
  const held = call.tenant.people[personId]?.roles ?? []
  return visible(call, call.tenant.directoryRoles).filter(({ roleTemplateId }) => held.includes(roleTemplateId ?? ''))
}

const definitionKind: EntityKind<UnifiedRoleDefinition> = {
  name: 'unifiedRoleDefinition',
  set: 'roleManagement/directory/roleDefinitions',
  shape: {
    id: text,
    description: text,
    displayName: text,
    isBuiltIn: initially(flag, true),
    isEnabled: initially(flag, true),
    resourceScopes: list(text),
    templateId: text,
    version: text,
  },
  usual: null,
  advanced: [],
}

const assignmentKind: EntityKind<UnifiedRoleAssignment> = {
  name: 'unifiedRoleAssignment',
  set: 'roleManagement/directory/roleAssignments',
  shape: { id: text, directoryScopeId: text, principalId: text, roleDefinitionId: text },
  usual: null,
  advanced: [],
}

/** For built-in roles the definition's id is the template's. */
export function listRoleDefinitions(call: Call): Answer {
  const definitions = Object.entries(roleNames).map(([id, displayName]) => ({
    id,
    templateId: id,
    displayName,
    description: displayName,
    resourceScopes: ['/'],
    version: '1',
  }))
  return collection(call, definitionKind, definitions)
}

export function listRoleAssignments(call: Call): Answer {
  const assignments = Object.values(call.tenant.people).flatMap(({ user: { id: principalId = '' }, roles }) =>
    roles.map((roleDefinitionId) => ({
      id: idFrom(roleDefinitionId, principalId),
      directoryScopeId: '/',
      principalId,
      roleDefinitionId,
    })),
  )
  return collection(call, assignmentKind, assignments)
}

function role(call: Call): DirectoryRole {
  const { by, value } = key(call, 'role')
  const found = visible(call, call.tenant.directoryRoles).find(
    ({ id, roleTemplateId }) => (by === 'roleTemplateId' ? roleTemplateId : id) === value,
  )
  if (!found) throw notFound(value)
  return found
}
