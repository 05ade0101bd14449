import type { UnifiedRoleAssignment, UnifiedRoleDefinition } from '@microsoft/microsoft-graph-types'
import { idFrom } from '../../grants/id'
import { collection } from '../../query/collection'
import type { EntityKind } from '../../query/kind'
import { single } from '../../query/select'
import { type Answer, created, noContent, ok } from '../../request/answer'
import { bodyOf, type Call, key } from '../../request/call'
import { badRequest, notFound } from '../../request/problem'
import { check } from '../../shape/check'
import { roleAssignment, roleDefinition } from '../../shape/role'
import { roleTemplates } from '../role-templates'
import { give, holders, take } from './held'
import { requireHolder } from './require-holder'
import { activated, conflicting } from './roles'

const definitionKind: EntityKind<UnifiedRoleDefinition> = {
  name: 'unifiedRoleDefinition',
  set: 'roleManagement/directory/roleDefinitions',
  shape: roleDefinition,
  usual: null,
  advanced: [],
}

const assignmentKind: EntityKind<UnifiedRoleAssignment> = {
  name: 'unifiedRoleAssignment',
  set: 'roleManagement/directory/roleAssignments',
  shape: roleAssignment,
  usual: null,
  advanced: [],
}

/** For built-in roles the definition's id is the template's; what they authorize in detail is left out. */
const builtIn: UnifiedRoleDefinition[] = roleTemplates.map(({ id, displayName, description }) => ({
  id,
  templateId: id,
  displayName,
  description,
  resourceScopes: ['/'],
  version: '1',
}))

/** Those a company made itself come after Microsoft's, and have the same id as template. Source: microsoft-graph-docs#16586. */
function definitions({ tenant }: Call): UnifiedRoleDefinition[] {
  const custom = Object.entries(tenant.customRoles).map(([id, displayName]): UnifiedRoleDefinition => {
    return { id, templateId: id, displayName, isBuiltIn: false, resourceScopes: ['/'], version: '1' }
  })
  return [...builtIn, ...custom]
}

export function listRoleDefinitions(call: Call): Answer {
  return collection(call, definitionKind, definitions(call))
}

export function getRoleDefinition(call: Call): Answer {
  const { value } = key(call, 'definition')
  const found = definitions(call).find(({ id }) => id === value)
  if (!found) throw notFound(value)
  return ok(single(call, definitionKind, found))
}

export function listRoleAssignments(call: Call): Answer {
  return collection(call, assignmentKind, assignments(call))
}

export function getRoleAssignment(call: Call): Answer {
  return ok(single(call, assignmentKind, assignment(call)))
}

/** The same fact as a member of the directory role. Source: "Create unifiedRoleAssignment", for the whole tenant only. */
export function assignRole(call: Call): Answer {
  const { principalId, roleDefinitionId, directoryScopeId } = check(roleAssignment, bodyOf(call))
  if (directoryScopeId !== '/') throw badRequest("Only the directoryScopeId '/' is part of this world.")
  const { id } = definitions(call).find((each) => each.id === roleDefinitionId) ?? {}
  if (!id) throw notFound(roleDefinitionId ?? '')
  requireHolder(call, principalId ?? '')
  if (holders(call.tenant, id).includes(principalId ?? '')) throw conflicting()
  const template = roleTemplates.find((each) => each.id === id)
  if (template) activated(call, template)
  give(call.tenant, id, principalId ?? '')
  return created(single(call, assignmentKind, described(id, principalId ?? '')))
}

export function unassignRole(call: Call): Answer {
  const { roleDefinitionId, principalId } = assignment(call)
  take(call.tenant, roleDefinitionId ?? '', principalId ?? '')
  return noContent
}

function assignment(call: Call): UnifiedRoleAssignment {
  const { value } = key(call, 'assignment')
  const found = assignments(call).find(({ id }) => id === value)
  if (!found) throw notFound(value)
  return found
}

function assignments(call: Call): UnifiedRoleAssignment[] {
  return definitions(call).flatMap(({ id = '' }) => holders(call.tenant, id).map((holder) => described(id, holder)))
}

function described(roleDefinitionId: string, principalId: string): UnifiedRoleAssignment {
  return { id: idFrom(roleDefinitionId, principalId), directoryScopeId: '/', principalId, roleDefinitionId }
}
