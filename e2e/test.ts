import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { browserPath } from './harness/browser'

/**
 * `npm test`: rules and rooms first, a short fault campaign, then the stories in a real browser against the built portal.
 * The campaign's seed stands still here, so that what turns red was changed; `npm run faults` alone draws a new one.
 */
function run(command: string, args: string[], env: Record<string, string> = {}): void {
  console.log(`\n› ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

run('vitest', ['run', '--config', 'lib/vitest.config.ts'])
run('node', [
  '--conditions=react-server',
  '--import',
  'tsx',
  'e2e/faults/main.ts',
  '--count',
  '300',
  '--seed',
  '20261124',
])
if (existsSync('e2e/playwright.config.ts')) {
  const browser = browserPath()
  run('next', ['build'])
  run('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
    SPENCER_BROWSER: browser,
    NODE_OPTIONS: '--conditions=react-server',
  })
}
