import { unknownSegment } from '../request/problem'

/** What stands in a path for one object: its id, or an alternate key as in `applications(appId='…')`. */
export type Key = { by: string; value: string }

export type Segment = string | Key

const keyed = /^([\w.]+)\((?:(\w+)=)?(?:'((?:[^']|'')*)'|([^']+))\)$/

/**
 * `/applications(appId='x')/owners/$ref` becomes `applications`, `{ by: 'appId', value: 'x' }`, `owners`, `$ref`. Functions
 * without parameters may be written `delta()`.
 */
export function segmentsOf(pathname: string): Segment[] {
  return pathname
    .split('/')
    .filter((part) => part !== '')
    .flatMap((part): Segment[] => {
      const text = decoded(part).replace(/\(\)$/, '')
      const [, name, by, quoted, plain] = keyed.exec(text) ?? []
      if (name === undefined) return [text]
      return [name, { by: by ?? 'id', value: (quoted ?? plain ?? '').replaceAll("''", "'") }]
    })
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw unknownSegment(part)
  }
}

/** In a pattern: any type name, as in `members/microsoft.graph.user`; the route's key `type` is then `user`. */
const cast = 'microsoft.graph.{type}'

/** How many leading segments fit the pattern, and what stood at its `{…}`. */
export function fit(
  pattern: string,
  segments: Segment[],
): { matched: number; keys: Record<string, Key>; whole: boolean } {
  const parts = pattern.split('/').filter((part) => part !== '')
  const keys: Record<string, Key> = {}
  let matched = 0
  for (const [index, part] of parts.entries()) {
    const segment = segments[index]
    if (segment === undefined || !takes(part, segment)) break
    if (part.startsWith('{')) keys[part.slice(1, -1)] = typeof segment === 'string' ? byId(segment) : segment
    if (part === cast) keys.type = byId(textOf(segment).slice('microsoft.graph.'.length))
    matched += 1
  }
  return { matched, keys, whole: matched === parts.length && matched === segments.length }
}

function takes(part: string, segment: Segment): boolean {
  if (part === cast) return typeof segment === 'string' && segment.startsWith('microsoft.graph.')
  if (!part.startsWith('{')) return typeof segment === 'string' && isSame(part, segment)
  return typeof segment !== 'string' || !/^(\$|microsoft\.graph\.)/.test(segment)
}

/** Actions and functions may be written with their namespace: `microsoft.graph.addPassword`. */
function isSame(part: string, segment: string): boolean {
  const [wanted, given] = [part.toLowerCase(), segment.toLowerCase()]
  return given === wanted || given === `microsoft.graph.${wanted}`
}

/** `…/roleTemplateId={guid}` is an older way to write an alternate key, still shown in the documentation. */
function byId(text: string): Key {
  const [, by, value = ''] = /^([A-Za-z]+)=(.+)$/.exec(text) ?? []
  return by === undefined ? { by: 'id', value: text } : { by, value: value.replaceAll("'", '') }
}

export function textOf(segment: Segment): string {
  return typeof segment === 'string' ? segment : segment.value
}
