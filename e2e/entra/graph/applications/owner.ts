import type { DirectoryObject } from '@microsoft/microsoft-graph-types'
import { truths } from '../../world/table'
import type { Call } from '../call'
import { applicationToChange, seenApplication } from '../find'
import type { Ownership } from '../owners'
import { isApplicationAdministrator } from '../who'
import { keep } from './update'

/**
 * Who owns a thing from its creation: an application always, a person only without an administrator's role.
 * Source: "Create application" for Application Developer; that administrators get none is UNVERIFIED.
 */
export function firstOwners({ caller }: Call): DirectoryObject[] {
  return caller.kind === 'person' && isApplicationAdministrator(caller.roles) ? [] : [{ id: caller.id }]
}

export const ownership: Ownership = {
  owners: (call) => seenApplication(call, call.keys.application).entity.owners ?? [],
  change: (call, by) => {
    const stored = applicationToChange(call, call.keys.application)
    keep(call, { ...stored, entity: { ...stored.entity, owners: by(stored.entity.owners ?? []) } })
  },
}

/** How many objects count against a person: what they own, and what of it was deleted and can still be restored. */
export function ownedBy(call: Call, id: string): number {
  const { applications, deletedApplications, servicePrincipals } = call.tenant
  const registrations = [...truths(applications), ...Object.values(deletedApplications)].map(({ entity }) => entity)
  const isOwned = (each: { owners?: { id?: string }[] | null }) => each.owners?.some((owner) => owner.id === id)
  return [...registrations, ...truths(servicePrincipals)].filter(isOwned).length
}
