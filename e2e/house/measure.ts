import type { House } from './house'
import { isTest } from './places'
import { circlesIn } from './rules/circles'
import { layers } from './rules/layers'

/** The figures that docs quote. Lines are of sources, tests left out, as the anchors count them. */
export function measure(house: House) {
  const places = Object.fromEntries(
    ['app', 'lib', 'e2e'].map((place) => {
      const all = house.sources.filter(({ path }) => path.startsWith(`${place}/`))
      const lines = all.filter(({ path }) => !isTest(path)).map((source) => source.lines)
      const files = { files: lines.length, tests: all.length - lines.length }
      return [
        place,
        { ...files, median: quantile(lines, 0.5), p90: quantile(lines, 0.9), longest: Math.max(0, ...lines) },
      ]
    }),
  )
  return { ...places, circles: circlesIn(house).length, arrowsUp: layers(house).length }
}

/** Nearest rank. */
function quantile(values: number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1] ?? 0
}
