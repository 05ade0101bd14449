import type { Call } from '../../request/call'
import type { Route } from '../../routing/route'
import { castCollection, objectCollection } from './object-collection'
import type { DirectoryObject } from './objects'

/** A collection of directory objects, and one type of it. */
export function collectionRoutes(
  path: string,
  guard: Pick<Route, 'scopes' | 'who' | 'cost'>,
  objects: (call: Call) => DirectoryObject[],
): Route[] {
  const cast = `${path}/microsoft.graph.{type}`
  return [
    { method: 'GET', path, ...guard, work: (call) => objectCollection(call, objects(call)) },
    { method: 'GET', path: cast, ...guard, work: (call) => castCollection(call, objects(call)) },
  ]
}
