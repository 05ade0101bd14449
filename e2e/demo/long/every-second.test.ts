import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '@/e2e/harness/free-port'
import { aStart, expectNothingLeft, interrupt, signals, untilReady } from '../a-start'

const folder = mkdtempSync(path.join(tmpdir(), 'spencer-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.for(signals)(
  'interrupted by %s at every second of its start, it leaves nothing and starts again',
  async (signal) => {
    const where = { folder: path.join(folder, signal), port: await freePort() }
    for (let seconds = 1; ; seconds++) {
      const start = aStart(where)
      await delay(seconds * 1000)
      const wasReady = start.facts() !== null
      interrupt(start, signal)
      await expectNothingLeft(where)
      expect(start.said()).not.toMatch(/^\s+at /m)
      if (wasReady) break
    }
    const start = aStart(where)
    expect((await untilReady(start)).invitations).toHaveLength(3)
    interrupt(start, signal)
    await expectNothingLeft(where)
  },
)
