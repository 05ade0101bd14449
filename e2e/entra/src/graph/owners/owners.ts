import type { DirectoryObject } from '@microsoft/microsoft-graph-types'
import { type DirectoryObject as AnyObject, idIn, objectById } from '../directory/objects/objects'
import { isApplicationAdministrator } from '../permissions/who'
import { contextUrl } from '../query/select'
import { type Answer, noContent, ok } from '../request/answer'
import { bodyOf, type Call, key } from '../request/call'
import { badRequest, notFound } from '../request/problem'

/** Where the request's path leads: applications and service principals are owned alike. */
export type Ownership = {
  /** What a replica shows. */
  owners(call: Call): DirectoryObject[]
  change(call: Call, by: (owners: DirectoryObject[]) => DirectoryObject[]): void
}

/**
 * Who owns a thing from its creation: those named in `owners@odata.bind`, its maker too if that is an application or a
 * person without an administrator's role. Source: "Create application" for Application Developer; that administrators
 * get none is UNVERIFIED.
 */
export function ownersAtBirth(call: Call, bound: unknown): DirectoryObject[] {
  const { id, kind, roles } = call.caller
  const makers = kind === 'person' && isApplicationAdministrator(roles) ? [] : [id]
  const named = Array.isArray(bound) ? bound.map((each) => referenced(call, each)) : []
  return [...new Set([...makers, ...named])].map((owner) => ({ id: owner }))
}

/** Source: "List owners". */
export function ownersOf({ owners }: Ownership): (call: Call) => AnyObject[] {
  return (call) => objectsBehind(call, owners(call))
}

/** Only the addresses. The older service behind Graph shows through in them. */
export function listOwnerReferences({ owners }: Ownership): (call: Call) => Answer {
  return (call) => {
    const objects = objectsBehind(call, owners(call))
    const base = `${call.context.origins.graph}/v2/${call.tenant.id}/directoryObjects`
    const value = objects.map(({ entity, type }) => ({
      '@odata.id': `${base}/${entity.id}/Microsoft.DirectoryServices.${capital(type)}`,
    }))
    return ok({ ...contextUrl(call, 'Collection($ref)'), value })
  }
}

/** `POST …/owners/$ref`. Source: "Add owner"; only people and service principals own. */
export function addOwner({ change }: Ownership): (call: Call) => Answer {
  return (call) => {
    const id = referenced(call, bodyOf(call)['@odata.id'])
    change(call, (owners) => {
      if (!owners.some((each) => each.id === id)) return [...owners, { id }]
      throw badRequest(
        "One or more added object references already exist for the following modified properties: 'owners'.",
      )
    })
    return noContent
  }
}

export function removeOwner({ change }: Ownership): (call: Call) => Answer {
  return (call) => {
    const { value } = key(call, 'owner')
    change(call, (owners) => {
      if (owners.some(({ id }) => id === value)) return owners.filter(({ id }) => id !== value)
      throw notFound(value)
    })
    return noContent
  }
}

/** The object behind a reference such as `https://graph.microsoft.com/v1.0/directoryObjects/{id}`. */
function referenced(call: Call, reference: unknown): string {
  if (typeof reference !== 'string') throw badRequest('Not a valid reference update.')
  const id = idIn(reference)
  const found = objectById(call, id)
  if (!found) throw notFound(id)
  if (found.type === 'user' || found.type === 'servicePrincipal') return id
  const type = capital(found.type)
  throw badRequest(`The reference target '${type}_${id}' of type '${type}' is invalid for the 'owners' reference.`)
}

/** The objects behind references that an entity keeps; those a replica does not know are left out. */
export function objectsBehind(call: Call, references: DirectoryObject[] | null | undefined): AnyObject[] {
  return (references ?? []).flatMap(({ id = '' }) => objectById(call, id) ?? [])
}

function capital(type: string): string {
  return `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`
}
