import { objectCollection } from '../directory/objects/object-collection'
import { objectById } from '../directory/objects/objects'
import type { Answer } from '../request/answer'
import type { Call } from '../request/call'
import { policy } from './app-management'

export function listAppliesTo(call: Call): Answer {
  return objectCollection(
    call,
    (policy(call).appliesTo ?? []).flatMap(({ id = '' }) => objectById(call, id) ?? []),
  )
}
