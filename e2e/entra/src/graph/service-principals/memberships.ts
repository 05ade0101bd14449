import { membershipsOf } from '../directory/memberships/lists'
import type { Reach } from '../directory/memberships/reach'
import type { DirectoryObject } from '../directory/objects/objects'
import { ownedObjects } from '../directory/objects/owned'
import type { Call } from '../request/call'
import { seenServicePrincipal } from './find'

/** The groups and directory roles a service principal is in. Source: "List memberOf" of a servicePrincipal. */
export function membershipsOfPrincipal(reach: Reach): (call: Call) => DirectoryObject[] {
  return (call) => membershipsOf(call, principalId(call), reach)
}

export function ownedByPrincipal(call: Call): DirectoryObject[] {
  return ownedObjects(call, principalId(call))
}

function principalId(call: Call): string {
  return seenServicePrincipal(call, call.keys.servicePrincipal).id ?? ''
}
