import type { Answer } from '../answer'
import type { Call } from '../call'
import { membershipsOf } from '../directory/memberships/lists'
import type { Reach } from '../directory/memberships/reach'
import { objectCollection } from '../directory/objects/object-collection'
import { ownedObjects } from '../directory/objects/owned'
import { seenServicePrincipal } from '../find'

/** The groups and directory roles a service principal is in. Source: "List memberOf" of a servicePrincipal. */
export function listMemberships(reach: Reach): (call: Call) => Answer {
  return (call) => objectCollection(call, membershipsOf(call, principalId(call), reach))
}

export function listOwnedObjects(call: Call): Answer {
  return objectCollection(call, ownedObjects(call, principalId(call)))
}

export function principalId(call: Call): string {
  return seenServicePrincipal(call, call.keys.servicePrincipal).id ?? ''
}
