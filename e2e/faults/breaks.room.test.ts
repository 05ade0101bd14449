import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import type { Options } from './options'
import { violationsIn } from './tally'
import { runSchedules } from './tier-b'

const ground = {
  server: inject('databaseServer'),
  template: inject('databaseTemplate'),
  folder: mkdtempSync(path.join(tmpdir(), 'spencer-breaks-')),
  stop: async () => {},
}

/** That the portal as it is written is not, says the campaign beside these tests. */
test.each(['upsert', 'lease', 'sealing'] as const)(
  'a portal that is written wrong (%s) is caught, and the printed seed catches it again',
  async (broken) => {
    const options: Options = { count: 300, seed: 4, tier: 'b', path: undefined, broken, soak: false }
    const caught = await runSchedules(ground, options, options.count)
    const [again] = caught.again
    if (!again) throw new Error('Nothing was caught')
    expect(violationsIn(await runSchedules(ground, { ...options, ...again }, 1))).toBe(1)
  },
  1_200_000,
)
