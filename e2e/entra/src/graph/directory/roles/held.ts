import type { DirectoryRole } from '@microsoft/microsoft-graph-types'
import type { Tenant } from '../../../world/model'
import { type Call, visible } from '../../request/call'

/** Object ids of those who hold the role now: people first, then service principals and groups. */
export function holders({ people, roleHolders }: Tenant, templateId: string): string[] {
  const holding = Object.keys(people).filter((id) => people[id]?.roles.includes(templateId))
  return [...holding, ...(roleHolders[templateId] ?? [])]
}

/** The activated roles somebody or something holds now. */
export function rolesOf(call: Call, id: string): DirectoryRole[] {
  const { people, roleHolders } = call.tenant
  const isHeld = (templateId: string) =>
    people[id]?.roles.includes(templateId) || roleHolders[templateId]?.includes(id) || false
  return visible(call, call.tenant.directoryRoles).filter(({ roleTemplateId }) => isHeld(roleTemplateId ?? ''))
}

/** A person's next token has the role among its `wids`. */
export function give({ people, roleHolders }: Tenant, templateId: string, id: string) {
  const person = people[id]
  if (person) person.roles = [...person.roles, templateId]
  else roleHolders[templateId] = [...(roleHolders[templateId] ?? []), id]
}

export function take({ people, roleHolders }: Tenant, templateId: string, id: string) {
  const person = people[id]
  const others = (each: string) => each !== (person ? templateId : id)
  if (person) person.roles = person.roles.filter(others)
  else roleHolders[templateId] = (roleHolders[templateId] ?? []).filter(others)
}
