import { type Answer, noContent, ok } from '../../answer'
import { bodyOf, type Call } from '../../call'
import { notFound } from '../../problem'
import { contextUrl } from '../../query/select'
import { touch } from '../changes'
import { described, names, objectCollection } from '../objects/object-collection'
import { idIn, objectById } from '../objects/objects'
import { person, users } from './find'

export function getManager(call: Call): Answer {
  const { id = '' } = person(call).user.manager ?? {}
  const manager = objectById(call, id)
  if (!manager) throw notFound('manager')
  return ok({ ...contextUrl(call, 'directoryObjects/$entity'), ...described(call, manager, names(call)) })
}

/** `PUT /users/{id}/manager/$ref`. Source: "Assign manager". */
export function setManager(call: Call): Answer {
  const { user } = person(call)
  const id = idIn(bodyOf(call)['@odata.id'])
  if (objectById(call, id)?.type !== 'user') throw notFound(id)
  user.manager = { id }
  touch(call.tenant, call.now, 'users', user.id ?? '')
  return noContent
}

export function removeManager(call: Call): Answer {
  const { user } = person(call)
  if (!user.manager) throw notFound('manager')
  user.manager = null
  touch(call.tenant, call.now, 'users', user.id ?? '')
  return noContent
}

export function listDirectReports(call: Call): Answer {
  const { id } = person(call).user
  const reports = users(call).filter(({ manager }) => manager?.id === id)
  return objectCollection(
    call,
    reports.map((entity) => ({ type: 'user', entity })),
  )
}
