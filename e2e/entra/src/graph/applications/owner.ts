import { truths } from '../../world/table'
import type { Ownership } from '../owners/owners'
import type { Call } from '../request/call'
import { applicationToChange, seenApplication } from './find'
import { keep } from './update'

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
