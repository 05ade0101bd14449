import type { DirectoryObject, ServicePrincipal, User } from '@microsoft/microsoft-graph-types'
import { truths } from '../../world/table'
import { type Call, seen } from '../call'
import { notFound } from '../problem'
import { isApplicationAdministrator } from '../who'

/**
 * Who owns a thing from its creation: an application always, a person only without an administrator's role.
 * Source: "Create application" for Application Developer; that administrators get none is UNVERIFIED.
 */
export function firstOwners({ caller }: Call): DirectoryObject[] {
  return caller.kind === 'person' && isApplicationAdministrator(caller.roles) ? [] : [{ id: caller.id }]
}

/** The directory objects behind references such as `https://graph.microsoft.com/v1.0/directoryObjects/{id}`. */
export function referenced(call: Call, reference: unknown): string {
  const id = typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : ''
  if (!ownerById(call, id)) throw notFound(id)
  return id
}

export type Owner = { type: 'user'; entity: User } | { type: 'servicePrincipal'; entity: ServicePrincipal }

export function ownerById(call: Call, id: string): Owner | null {
  const person = Object.values(call.tenant.people).find(({ user }) => user.id === id)
  if (person) return { type: 'user', entity: person.user }
  const entity = seen(call, call.tenant.servicePrincipals, id)
  return entity && { type: 'servicePrincipal', entity }
}

/** How many objects count against a person: what they own, and what of it was deleted and can still be restored. */
export function ownedBy(call: Call, id: string): number {
  const { applications, deletedApplications, servicePrincipals } = call.tenant
  const registrations = [...truths(applications), ...Object.values(deletedApplications)].map(({ entity }) => entity)
  const isOwned = (each: { owners?: { id?: string }[] | null }) => each.owners?.some((owner) => owner.id === id)
  return [...registrations, ...truths(servicePrincipals)].filter(isOwned).length
}
