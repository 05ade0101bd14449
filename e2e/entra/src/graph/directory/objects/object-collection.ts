import { isAdvanced } from '../../query/advanced'
import { collection } from '../../query/collection'
import { passes } from '../../query/filter'
import { declaredName, type EntityKind, type Related } from '../../query/kind'
import { page } from '../../query/page'
import { parseFilter } from '../../query/parse-filter'
import { contextUrl, shown } from '../../query/select'
import { type Answer, ok } from '../../request/answer'
import { type Call, key } from '../../request/call'
import { unknownSegment, unsupportedQuery } from '../../request/problem'
import { complete } from '../../shape/complete'
import { type DirectoryObject, isObjectType, type ObjectType, objectKinds } from './objects'
import { visibleObject } from './visibility'

/** A collection of directory objects holds several types: each says which it is. */
export function objectCollection(call: Call, all: DirectoryObject[]): Answer {
  const select = names(call)
  const objects = filtered(call, all)
  const { items, nextLink } = page(call, objects)
  const part = select ? `(${select.join(',')})` : ''
  return ok({
    ...contextUrl(call, `directoryObjects${part}`),
    ...(isAdvanced(call) ? { '@odata.count': objects.length } : {}),
    ...(nextLink ? { '@odata.nextLink': nextLink } : {}),
    value: items.map((object) => described(call, object, select)),
  })
}

/** One object with its type; a selected property that the type does not have is left out. */
export function described(call: Call, object: DirectoryObject, select: string[] | null): object {
  const visible = visibleObject(call, object)
  return { '@odata.type': `#microsoft.graph.${object.type}`, ...part(visible, select) }
}

/** Objects at the other end of a relationship, for `$expand`. */
export function shownEach(call: Call, objects: DirectoryObject[]): Related[] {
  return objects.map((object) => shownAs(call, object))
}

export function shownAs(call: Call, object: DirectoryObject): Related {
  return (select) => described(call, object, select)
}

export function names(call: Call): string[] | null {
  const asked = call.query.get('$select')
  return asked?.split(',').map((name) => name.trim()) ?? null
}

/** `…/members/microsoft.graph.user`: one type of the collection, with all that lists of that type can do. */
export function castCollection(call: Call, objects: DirectoryObject[]): Answer {
  return listOfType(call, objects, castIn(call))
}

export function listOfType(call: Call, objects: DirectoryObject[], type: ObjectType): Answer {
  return collection(call, kindOf(type), entitiesOf(call, objects, type))
}

function castIn(call: Call): ObjectType {
  const { value } = key(call, 'type')
  if (!isObjectType(value)) throw unknownSegment(`microsoft.graph.${value}`)
  return value
}

/** What a list of one type shares with lists of all of them: their keys, by which everything is shown and filtered. */
function kindOf(type: ObjectType): EntityKind<object> {
  return objectKinds[type]
}

function entitiesOf(call: Call, objects: DirectoryObject[], type: ObjectType): object[] {
  return objects.filter((object) => object.type === type).map((object) => visibleObject(call, object).entity)
}

/** On mixed collections every filter is an advanced query; a type without the property does not pass. */
function filtered(call: Call, objects: DirectoryObject[]): DirectoryObject[] {
  const text = call.query.get('$filter')
  if (!text) return objects
  if (!isAdvanced(call)) {
    throw unsupportedQuery('The specified filter to the reference property query is currently not supported.')
  }
  const filter = parseFilter(text)
  return objects.filter((object) => passes(filter, whole(visibleObject(call, object))))
}

function whole<Type extends ObjectType>({ type, entity }: DirectoryObject<Type>): object {
  return complete(objectKinds[type].shape, entity)
}

function part<Type extends ObjectType>({ type, entity }: DirectoryObject<Type>, select: string[] | null): object {
  const kind = objectKinds[type]
  return shown(kind, entity, select?.flatMap((name) => declaredName(kind, name) ?? []) ?? null)
}
