import type { DirectoryRole } from '@microsoft/microsoft-graph-types'
import { truths, write } from '../../../world/table'
import { collection } from '../../query/collection'
import type { EntityKind } from '../../query/kind'
import { single } from '../../query/select'
import { type Answer, created, noContent, ok } from '../../request/answer'
import { bodyOf, type Call, key, visible } from '../../request/call'
import { badRequest, invalidValue, notFound } from '../../request/problem'
import { directoryRoleKind, directoryRoleTemplateKind } from '../kinds'
import { shownEach } from '../objects/object-collection'
import { type DirectoryObject, objectById } from '../objects/objects'
import { referred, removed, requireNew } from '../objects/references'
import { roleTemplates } from '../role-templates'
import { give, holders, take } from './held'
import { requireHolder } from './require-holder'

/** Roles with who holds them, for `$expand`. */
const relatedRole: EntityKind<DirectoryRole> = {
  ...directoryRoleKind,
  navigation: { members: (call, { roleTemplateId }) => shownEach(call, holding(call, roleTemplateId)) },
}

export function listRoles(call: Call): Answer {
  return collection(call, relatedRole, visible(call, call.tenant.directoryRoles))
}

export function getRole(call: Call): Answer {
  return ok(single(call, relatedRole, role(call)))
}

/** Microsoft's own list, of which this world knows the most common. */
export function listRoleTemplates(call: Call): Answer {
  return collection(call, directoryRoleTemplateKind, roleTemplates)
}

/** A tenant has the roles somebody activated. Source: "Activate directoryRole". */
export function activateRole(call: Call): Answer {
  const { roleTemplateId } = bodyOf(call)
  const template = roleTemplates.find(({ id }) => id === roleTemplateId)
  if (!template) throw invalidValue('roleTemplateId', 'DirectoryRole')
  if (truths(call.tenant.directoryRoles).some((each) => each.roleTemplateId === template.id)) throw conflicting()
  return created(single(call, directoryRoleKind, activated(call, template)))
}

/** Assigning a role activates it. */
export function activated(call: Call, { id, displayName, description }: (typeof roleTemplates)[number]): DirectoryRole {
  const { tenant, now } = call
  const active = truths(tenant.directoryRoles).find(({ roleTemplateId }) => roleTemplateId === id)
  if (active) return active
  const made = { id: crypto.randomUUID(), displayName, description, roleTemplateId: id }
  write(tenant.directoryRoles, made.id, made, now)
  return made
}

/** As dod-ccpo/atat#1554 has it from a role assigned twice. */
export function conflicting() {
  const message = 'A conflicting object with one or more of the specified property values is present in the directory.'
  return badRequest(message)
}

export function membersOfRole(call: Call): DirectoryObject[] {
  return holding(call, role(call).roleTemplateId)
}

function holding(call: Call, templateId: string | null | undefined): DirectoryObject[] {
  return holders(call.tenant, templateId ?? '').flatMap((id) => objectById(call, id) ?? [])
}

/** `POST /directoryRoles/{id}/members/$ref`. Source: "Add directory role member". */
export function addRoleMember(call: Call): Answer {
  const { roleTemplateId } = role(call)
  const id = referred(call)
  requireHolder(call, id)
  requireNew(holders(call.tenant, roleTemplateId ?? ''), 'members', [id])
  give(call.tenant, roleTemplateId ?? '', id)
  return noContent
}

export function removeRoleMember(call: Call): Answer {
  const { roleTemplateId } = role(call)
  take(call.tenant, roleTemplateId ?? '', removed(call, holders(call.tenant, roleTemplateId ?? '')))
  return noContent
}

/** By its own id, or by its template's: `(roleTemplateId='…')`, or in the path as the documentation writes it. */
function role(call: Call): DirectoryRole {
  const { by, value } = key(call, 'role')
  const template = by === 'roleTemplateId' ? value : /^roleTemplateId=(.+)$/.exec(value)?.[1]
  const found = visible(call, call.tenant.directoryRoles).find(({ id, roleTemplateId }) =>
    template === undefined ? id === value : roleTemplateId === template,
  )
  if (!found) throw notFound(value)
  return found
}
