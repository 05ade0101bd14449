import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '@/e2e/harness/free-port'
import { removeCluster } from '@/e2e/harness/postgres/postgres-user'
import { aStart, expectNothingLeft, interrupt, signals, untilReady } from '../a-start'
import { copyCheckout } from '../copy-checkout'

const folder = mkdtempSync(path.join(tmpdir(), 'spencer-build-'))
const checkout = path.join(folder, 'checkout')
const builds = path.join(checkout, '.data', 'builds')
const where = { checkout, folder: path.join(folder, 'data'), port: await freePort() }

/** As from a tarball: nothing of git, nothing built. */
beforeAll(() => copyCheckout(checkout))

afterAll(() => {
  removeCluster(path.join(where.folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
})

const building = 'Building the portal'

test('a build that is interrupted leaves nothing running and is not taken for one', async () => {
  for (const [turn, seconds] of [1, 5, 10].entries()) {
    const start = aStart(where)
    await expect.poll(start.said, { timeout: 60_000 }).toContain(building)
    await delay(seconds * 1000)
    interrupt(start, signals[turn])
    await expectNothingLeft(where)
  }
  const start = aStart(where)
  await untilReady(start)
  expect(start.said()).toContain(building)
  interrupt(start)
  await expectNothingLeft(where)
})

test('without git the portal is built once, not at each start, and anew for a new route beside one that runs', async () => {
  const first = aStart(where)
  const { portal } = await untilReady(first)
  expect(first.said()).not.toContain(building)

  mkdirSync(path.join(checkout, 'app', 'newcomer'))
  writeFileSync(path.join(checkout, 'app', 'newcomer', 'route.ts'), `export const GET = () => new Response('here')\n`)
  const other = { ...where, folder: path.join(folder, 'other'), port: await freePort() }
  const second = aStart(other)
  const { portal: another } = await untilReady(second)
  expect(second.said()).toContain(building)
  expect(await (await fetch(`${another}/newcomer`)).text()).toBe('here')

  // What the first one serves is still there.
  const page = await (await fetch(`${portal}/staff/nowhere`)).text()
  const script = page.match(/\/_next\/static\/[^"]+\.js/)?.[0]
  expect((await fetch(portal + script)).status).toBe(200)
  expect(readdirSync(builds).filter((name) => existsSync(path.join(builds, name, 'BUILD_ID')))).toHaveLength(2)

  interrupt(first)
  interrupt(second)
  await expectNothingLeft(where)
  await expectNothingLeft(other)
  removeCluster(path.join(other.folder, 'postgres'))
})
