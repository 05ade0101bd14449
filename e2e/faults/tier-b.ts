import type { Ground } from './ground'
import type { Asked } from './lanes/lane'
import { openLaneChild } from './lanes/lane-child'
import type { Options } from './options'
import { add, emptyTally, faultsIn, type Tally, violationsIn } from './tally'

/** A lane waits for its database as often as it works: three of them keep two cores busy. */
const lanes = 3

/** Few enough that the count is not overshot by much. */
const runsAtOnce = 10

/** A campaign that has found this much is over: each of them took time to shrink. */
const enoughViolations = 3

/**
 * Seeded schedules, many at once, until so many faults were reached. Each round has a seed of its own, made of the
 * campaign's: the one that is printed with a violation reproduces that schedule alone.
 */
export async function runSchedules(ground: Ground, options: Options, count: number): Promise<Tally> {
  const total = emptyTally()
  let round = 0
  const { broken, path } = options
  const next = (): Asked | null => {
    const always = { broken, isShrunk: true }
    if (path !== undefined) return round++ > 0 ? null : { ...always, seed: options.seed, runs: 1, path }
    const isOver = faultsIn(total) >= count || violationsIn(total) >= (broken ? 1 : enoughViolations)
    return isOver ? null : { ...always, seed: options.seed + round++, runs: runsAtOnce }
  }
  const work = async (name: string) => {
    const args = (logFile: string) => [logFile]
    const lane = await openLaneChild(ground, { file: 'lanes/lane-process.ts', name, args })
    for (let asked = next(); asked; asked = next()) {
      add(total, await lane.ask(asked))
      console.log(`${faultsIn(total)} faults reached, ${violationsIn(total)} violations`)
    }
    await lane.close()
  }
  const isOne = path !== undefined || broken !== null
  await Promise.all(Array.from({ length: isOne ? 1 : lanes }, (_, index) => work(`lane-${index}`)))
  return total
}
