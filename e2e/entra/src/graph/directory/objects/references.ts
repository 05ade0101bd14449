import { bodyOf, type Call, key } from '../../request/call'
import { badRequest, notFound } from '../../request/problem'
import { idIn, objectById } from './objects'

type Reference = { id?: string }

/** The id in the body of `POST …/$ref`, of an object that exists. */
export function referred(call: Call): string {
  return existing(call, bodyOf(call)['@odata.id'])
}

/** The ids in `members@odata.bind`, twenty at most. */
export function bound(call: Call, property: string): string[] {
  const references = bodyOf(call)[`${property}@odata.bind`]
  if (references === undefined) return []
  if (!Array.isArray(references)) throw badRequest(`Invalid value specified for property '${property}'.`)
  if (references.length > 20) throw badRequest('The request contains more than 20 references.')
  return references.map((reference) => existing(call, reference))
}

function existing(call: Call, reference: unknown): string {
  const id = idIn(reference)
  if (!objectById(call, id)) throw notFound(id)
  return id
}

export function requireNew(ids: string[], property: string, added: string[]) {
  if (!added.some((id) => ids.includes(id))) return
  throw badRequest(
    `One or more added object references already exist for the following modified properties: '${property}'.`,
  )
}

/** The id at the end of `DELETE …/{reference}/$ref`, which must be among those there are. */
export function removed(call: Call, ids: string[]): string {
  const { value } = key(call, 'reference')
  if (!ids.includes(value)) throw notFound(value)
  return value
}

export function idsOf(references: Reference[] | null | undefined): string[] {
  return (references ?? []).flatMap(({ id }) => (id ? [id] : []))
}
