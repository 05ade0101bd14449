import { contextUrl } from '../../query/select'
import { type Answer, noContent, ok } from '../../request/answer'
import { bodyOf, type Call } from '../../request/call'
import { notFound } from '../../request/problem'
import { touch } from '../changes'
import { described, names, objectCollection } from '../objects/object-collection'
import { idIn, objectById } from '../objects/objects'
import { person } from './find'
import { managerOf, reportsOf } from './related'

export function getManager(call: Call): Answer {
  const manager = managerOf(call, person(call).user.id ?? '')
  if (!manager) throw notFound('manager')
  return ok({ ...contextUrl(call, 'directoryObjects/$entity'), ...described(call, manager, names(call)) })
}

/** `PUT /users/{id}/manager/$ref`. Source: "Assign manager". */
export function setManager(call: Call): Answer {
  const who = person(call)
  const id = idIn(bodyOf(call)['@odata.id'])
  if (objectById(call, id)?.type !== 'user') throw notFound(id)
  who.manager = id
  touch(call.tenant, call.now, 'users', who.user.id ?? '')
  return noContent
}

export function removeManager(call: Call): Answer {
  const who = person(call)
  if (who.manager === undefined) throw notFound('manager')
  delete who.manager
  touch(call.tenant, call.now, 'users', who.user.id ?? '')
  return noContent
}

export function listDirectReports(call: Call): Answer {
  return objectCollection(call, reportsOf(call, person(call).user.id ?? ''))
}
