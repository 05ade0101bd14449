import type { Call } from '../../call'
import type { Route } from '../../route'
import { castCollection, castCount, objectCollection, objectCount } from './object-collection'
import type { DirectoryObject } from './objects'

/** A collection of directory objects, its number, one type of it, and the number of those. */
export function collectionRoutes(
  path: string,
  guard: Pick<Route, 'scopes' | 'who' | 'cost'>,
  objects: (call: Call) => DirectoryObject[],
): Route[] {
  const cast = `${path}/microsoft.graph.{type}`
  return [
    { method: 'GET', path, ...guard, work: (call) => objectCollection(call, objects(call)) },
    { method: 'GET', path: `${path}/$count`, ...guard, work: (call) => objectCount(call, objects(call)) },
    { method: 'GET', path: cast, ...guard, work: (call) => castCollection(call, objects(call)) },
    { method: 'GET', path: `${cast}/$count`, ...guard, work: (call) => castCount(call, objects(call)) },
  ]
}
