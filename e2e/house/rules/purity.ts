import type { House } from '../house'
import { isStore, isTest } from '../places'
import type { Finding, Rule } from '../rule'

/**
 * What is missing (`plan/`) and what to do next (`decide/`) are answered from arguments alone, also by way of others: types
 * may come from anywhere, values from nothing that holds a database, a queue, settings or a wire. Tests may look at the world.
 */
export const purity: Rule = (house) =>
  house.sources
    .filter(({ path }) => /^lib\/provisioning\/(plan|decide)\//.test(path) && !isTest(path))
    .flatMap(({ path }): Finding[] => {
      const way = wayOut(house, path)
      if (!way) return []
      const [, next = '', ...others] = way
      return [
        {
          path,
          line: house.source(path)?.imports.find((one) => house.target(path, one.written) === next)?.line ?? 1,
          what: `a pure rule reaches ${[next, ...others].join(' → ')}`,
          instead: 'take what it reads as an argument, and do it in provisioning/run/',
        },
      ]
    })

/** The shortest way by values to something with effects. */
function wayOut(house: House, from: string): string[] | null {
  const ways = [[from]]
  const known = new Set([from])
  for (const way of ways) {
    const here = way.at(-1) ?? from
    if (here !== from && hasEffects(here)) return way
    for (const { written, isType } of house.source(here)?.imports ?? []) {
      const target = house.target(here, written)
      if (isType || known.has(target)) continue
      known.add(target)
      ways.push([...way, target])
    }
  }
  return null
}

function hasEffects(target: string): boolean {
  if (isStore(target) || /^lib\/(db|env|log|queue\/.*|graph\/(send|batch|call))(\.ts)?$/.test(target)) return true
  return target.startsWith('prisma/') || /^node:(fs|net|http|https|child_process|timers)/.test(target)
}
