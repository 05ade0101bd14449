import { isStore, roomOf } from '../places'
import type { Finding, Rule } from '../rule'

/**
 * A store is its room's own: everybody else, tests and fixtures too, calls the verbs. Only a benchmark may weigh a statement
 * as it stands.
 */
export const stores: Rule = (house) =>
  house.sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ written, line }): Finding[] => {
      const target = house.target(path, written)
      if (!isStore(target) || roomOf(target) === roomOf(path) || path.startsWith('e2e/bench/')) return []
      const what = `${written} is the store of another room`
      return [{ path, line, what, instead: `call a verb of ${roomOf(target)}, or give it the one that is missing` }]
    }),
  )
