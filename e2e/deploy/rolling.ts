import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { browserPath } from '@/e2e/harness/browser'
import { buildPortal } from '@/e2e/harness/build-portal'
import { buildBefore } from './build-before'

/**
 * `npm run deploy-test [-- REF]`: two portals and two workers are replaced one by one, by those of another build, while people
 * work. At first an earlier commit serves, or a changed copy of these sources; afterwards these sources. The last line says in
 * JSON what was counted.
 */
const root = path.join(import.meta.dirname, '..', '..')
const counted = path.join(tmpdir(), `spencer-deploy-${process.pid}.json`)
const ref = process.argv[2]
const before = buildBefore(ref)
await buildPortal()
const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'e2e/deploy/playwright.config.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    SPENCER_BROWSER: browserPath(),
    BUILD_BEFORE: before,
    DEPLOY_COUNTED: counted,
    DEPLOY_REF: ref,
  },
})
if (existsSync(counted)) console.log(readFileSync(counted, 'utf8'))
rmSync(counted, { force: true })
process.exit(status ?? 1)
