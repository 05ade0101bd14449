import { collection } from '../../query/collection'
import { single } from '../../query/select'
import { type Answer, ok } from '../../request/answer'
import { type Call, visible } from '../../request/call'
import { type DirectoryObject, objectById } from '../objects/objects'
import { idsOf } from '../objects/references'
import { group } from './find'
import { relatedGroup } from './related'

export function listGroups(call: Call): Answer {
  return collection(call, relatedGroup, visible(call, call.tenant.groups))
}

export function getGroup(call: Call): Answer {
  return ok(single(call, relatedGroup, group(call)))
}

export function ownersOfGroup(call: Call): DirectoryObject[] {
  return idsOf(group(call).owners).flatMap((id) => objectById(call, id) ?? [])
}
