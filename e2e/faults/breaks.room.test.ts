import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { breaks } from './breaks'
import type { Asked } from './lanes/lane'
import { openLaneChild } from './lanes/lane-child'
import { violationsIn } from './tally'

const ground = {
  server: inject('databaseServer'),
  template: inject('databaseTemplate'),
  folder: mkdtempSync(path.join(tmpdir(), 'spencer-breaks-')),
  stop: async () => {},
}

const mostRounds = 30

/** Where each was caught when it was last looked for: what is caught there no more is looked for from there on. */
const lastCaught = {
  upsert: { seed: 7, path: '1' },
  lease: { seed: 4, path: '1' },
  sealing: { seed: 9, path: '0' },
  withdraw: { seed: 11, path: '2' },
  receipt: { seed: 4, path: '2' },
}

type Place = { seed: number; path: string }

let lane: Awaited<ReturnType<typeof openLaneChild>>

beforeAll(async () => {
  lane = await openLaneChild(ground, { file: 'lanes/lane-process.ts', name: 'breaks', args: (logFile) => [logFile] })
})

afterAll(() => lane.close())

/** That the portal as it is written is not, says the campaign beside these tests. */
test.each(breaks)(
  'a portal that is written wrong (%s) is caught, and the printed seed catches it again',
  async (broken) => {
    const always = { broken, isShrunk: false }
    const again = await caught(always, lastCaught[broken])
    expect(violationsIn(await lane.ask({ ...always, ...again, runs: 1 }))).toBe(1)
  },
  600_000,
)

async function caught(always: Pick<Asked, 'broken' | 'isShrunk'>, last: Place): Promise<Place> {
  const [there] = (await lane.ask({ ...always, ...last, runs: 1 })).again
  if (there) return there
  for (let round = 0; round < mostRounds; round++) {
    const [again] = (await lane.ask({ ...always, seed: last.seed + round, runs: 10 })).again
    if (again) return again
  }
  throw new Error('Nothing was caught')
}
