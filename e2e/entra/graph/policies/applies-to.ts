import type { Answer } from '../answer'
import type { Call } from '../call'
import { objectCollection } from '../directory/objects/object-collection'
import { objectById } from '../directory/objects/objects'
import { policy } from './app-management'

export function listAppliesTo(call: Call): Answer {
  return objectCollection(
    call,
    (policy(call).appliesTo ?? []).flatMap(({ id = '' }) => objectById(call, id) ?? []),
  )
}
