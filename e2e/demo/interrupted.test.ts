import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '@/e2e/harness/free-port'
import { removeCluster } from '@/e2e/harness/postgres/postgres-user'
import { aStart, expectNothingLeft, interrupt, signals, untilReady } from './a-start'

const folder = mkdtempSync(path.join(tmpdir(), 'spencer-demo-'))
const where = { folder: path.join(folder, 'data'), port: await freePort() }
afterAll(() => {
  removeCluster(path.join(where.folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
})

test('a start that is interrupted leaves nothing running, and the next one begins anew by itself', async () => {
  for (const [turn, seconds] of [0.5, 1.5, 3, 4.5, 6].entries()) {
    const start = aStart(where)
    await delay(seconds * 1000)
    interrupt(start, signals[turn % 3])
    await expectNothingLeft(where)
    expect(start.said()).not.toMatch(/^\s+at /m)
  }
  const start = aStart(where)
  expect((await untilReady(start)).invitations).toHaveLength(3)
  interrupt(start, 'SIGINT')
  await expectNothingLeft(where)
  expect(start.facts()).toBeNull()
})

test('one that was ready goes on where it was, also when it or npm was killed', async () => {
  const first = aStart(where)
  const { pid, portal } = await untilReady(first)
  expect(first.said()).not.toContain('Inviting')
  process.kill(pid, 'SIGKILL')
  const second = aStart(where)
  await expect.poll(() => second.facts()?.pid ?? pid, { timeout: 60_000 }).not.toBe(pid)
  expect((await fetch(`${portal}/api/ready`)).status).toBe(200)

  second.npm.kill('SIGKILL')
  const third = aStart(where)
  await expect.poll(() => third.said(), { timeout: 60_000 }).toContain('Ctrl-C')
  interrupt(third, 'SIGTERM')
  await expectNothingLeft(where)
})

test('beside one that runs, another start from its folder is refused and names it', async () => {
  const first = aStart(where)
  const { pid } = await untilReady(first)
  for (const more of [[], ['--fresh']]) {
    const second = aStart({ ...where, port: await freePort() }, ...more)
    await expect.poll(() => second.npm.exitCode, { timeout: 30_000 }).toBe(1)
    expect(second.said()).toContain(`(npm run demo, http://127.0.0.1:${where.port}, process ${pid})`)
  }
  expect(first.facts()?.pid).toBe(pid)
  interrupt(first, 'SIGINT')
  await expectNothingLeft(where)
})
