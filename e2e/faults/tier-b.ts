import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import path from 'node:path'
import { createDatabase } from '@/e2e/harness/database'
import { testSettings } from '@/e2e/harness/test-settings'
import type { Ground } from './ground'
import type { Answered, Asked } from './lane-process'
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
  const next = (): Asked | null => {
    if (options.path !== undefined) return round++ > 0 ? null : { seed: options.seed, runs: 1, path: options.path }
    const isOver = faultsIn(total) >= count || violationsIn(total) >= (options.broken ? 1 : enoughViolations)
    return isOver ? null : { seed: options.seed + round++, runs: runsAtOnce }
  }
  const work = async (name: string) => {
    const lane = await openLaneProcess(ground, name, options)
    for (let asked = next(); asked; asked = next()) {
      add(total, await ask(lane, asked))
      console.log(`${faultsIn(total)} faults reached, ${violationsIn(total)} violations`)
    }
    lane.disconnect()
    await once(lane, 'exit')
  }
  await Promise.all(Array.from({ length: options.path ? 1 : lanes }, (_, index) => work(`lane-${index}`)))
  return total
}

async function openLaneProcess(ground: Ground, name: string, { broken }: Options): Promise<ChildProcess> {
  const logFile = path.join(ground.folder, `${name}.log`)
  const log = openSync(logFile, 'a')
  const DATABASE_URL = await createDatabase(ground.server, ground.template, 'lane')
  const lane = fork(path.join(import.meta.dirname, 'lane-process.ts'), [logFile, broken ?? ''], {
    env: { ...process.env, ...testSettings, DATABASE_URL },
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    stdio: ['ignore', log, 'inherit', 'ipc'],
  })
  await answer(lane)
  return lane
}

async function ask(lane: ChildProcess, asked: Asked): Promise<Tally> {
  lane.send(asked)
  return (await answer(lane)).tally
}

function answer(lane: ChildProcess): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`A lane ended with ${code}`))
    lane.once('exit', fail)
    lane.once('message', (message) => {
      lane.off('exit', fail)
      resolve(message as Answered)
    })
  })
}
