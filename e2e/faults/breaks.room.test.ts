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

/** Where each was caught when it was last looked for; the search goes on from there. */
const firstSeed = { upsert: 6, lease: 4, sealing: 9, withdraw: 6, receipt: 4 }

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
    const again = await caught({ ...always, seed: firstSeed[broken], runs: 10 })
    expect(violationsIn(await lane.ask({ ...always, ...again, runs: 1 }))).toBe(1)
  },
  600_000,
)

async function caught(first: Asked): Promise<{ seed: number; path: string }> {
  for (let round = 0; round < mostRounds; round++) {
    const [again] = (await lane.ask({ ...first, seed: first.seed + round })).again
    if (again) return again
  }
  throw new Error('Nothing was caught')
}
