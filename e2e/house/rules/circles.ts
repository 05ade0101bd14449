import type { House } from '../house'
import type { Rule } from '../rule'

/** No file needs itself, by whatever way, types included: what goes in a circle can only be read all at once. */
export const circles: Rule = (house) =>
  circlesIn(house).map((circle) => {
    const [path = '', next = ''] = circle
    const line = house.source(path)?.imports.find(({ written }) => house.target(path, written) === next)?.line ?? 1
    const what = `a circle: ${[...circle, path].join(' → ')}`
    return { path, line, what, instead: 'move what both sides need into a file that needs neither' }
  })

/** One for each knot of files that reach each other: its shortest way round. */
export function circlesIn(house: House): string[][] {
  const next = (path: string) =>
    (house.source(path)?.imports ?? []).map(({ written }) => house.target(path, written)).filter(house.source)
  return knots(
    house.sources.map(({ path }) => path),
    next,
  ).map((knot) => {
    const within = new Set(knot)
    const rounds = knot.map((path) => wayRound(path, (each) => next(each).filter((one) => within.has(one))))
    return rounds.toSorted((one, other) => one.length - other.length)[0] ?? knot
  })
}

/** Strongly connected components of more than one file, or of one that imports itself (Tarjan 1972). */
function knots(paths: string[], next: (path: string) => string[]): string[][] {
  const found: string[][] = []
  const places = new Map<string, { index: number; low: number; isOpen: boolean }>()
  const open: string[] = []
  const visit = (path: string) => {
    const place = { index: places.size, low: places.size, isOpen: true }
    places.set(path, place)
    open.push(path)
    for (const target of next(path)) {
      const other = places.get(target)
      if (!other) place.low = Math.min(place.low, visit(target))
      else if (other.isOpen) place.low = Math.min(place.low, other.index)
    }
    if (place.low === place.index) {
      const knot = open.splice(open.indexOf(path))
      for (const each of knot) Object.assign(places.get(each) ?? {}, { isOpen: false })
      if (knot.length > 1 || next(path).includes(path)) found.push(knot.toSorted())
    }
    return place.low
  }
  for (const path of paths) if (!places.has(path)) visit(path)
  return found
}

function wayRound(from: string, next: (path: string) => string[]): string[] {
  const ways = [[from]]
  const known = new Set<string>()
  for (const way of ways)
    for (const target of next(way.at(-1) ?? from)) {
      if (target === from) return way
      if (known.has(target)) continue
      known.add(target)
      ways.push([...way, target])
    }
  return ways.at(-1) ?? [from]
}
