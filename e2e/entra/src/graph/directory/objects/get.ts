import { contextUrl } from '../../query/select'
import { type Answer, ok } from '../../request/answer'
import { bodyOf, type Call, key } from '../../request/call'
import { badRequest, notFound } from '../../request/problem'
import { described, names } from './object-collection'
import { objectById } from './objects'

export function getObject(call: Call): Answer {
  const { value } = key(call, 'object')
  const object = objectById(call, value)
  if (!object) throw notFound(value)
  return ok({ ...contextUrl(call, 'directoryObjects/$entity'), ...described(call, object, names(call)) })
}

/** Source: "directoryObject: getByIds": a thousand at most; ids of nothing, or of other types, are passed over. */
export function getObjectsByIds(call: Call): Answer {
  const { ids, types = ['directoryObject'] } = bodyOf(call)
  if (!Array.isArray(ids) || ids.length === 0)
    throw badRequest("The value of the parameter 'ids' is missing or invalid.")
  if (ids.length > 1000) throw badRequest('The number of ids must not exceed 1000.')
  if (!Array.isArray(types)) throw badRequest("The value of the parameter 'types' is invalid.")
  const isAny = types.length === 0 || types.includes('directoryObject')
  const found = ids.flatMap((id) => objectById(call, String(id)) ?? [])
  const asked = found.filter(({ type }) => isAny || types.includes(type))
  const value = asked.map((object) => described(call, object, names(call)))
  return ok({ ...contextUrl(call, 'directoryObjects'), value })
}
