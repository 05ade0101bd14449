import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '@/e2e/harness/free-port'
import { removeCluster } from '@/e2e/harness/postgres/postgres-user'
import { aStart, expectNothingLeft, interrupt, signals, untilReady } from '../a-start'

const folder = mkdtempSync(path.join(tmpdir(), 'spencer-demo-'))
const where = { folder: path.join(folder, 'data'), port: await freePort() }
afterAll(() => {
  removeCluster(path.join(where.folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
})

test('interrupted at every second of its start, it leaves nothing running and starts again', async () => {
  for (let seconds = 1, wasReady = false; !wasReady; seconds++) {
    const start = aStart(where)
    await delay(seconds * 1000)
    wasReady = start.facts() !== null
    interrupt(start, signals[seconds % signals.length])
    await expectNothingLeft(where)
    expect(start.said()).not.toMatch(/^\s+at /m)
  }
  const start = aStart(where)
  expect((await untilReady(start)).invitations).toHaveLength(3)
  interrupt(start)
  await expectNothingLeft(where)
})
