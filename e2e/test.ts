import { spawn } from 'node:child_process'
import { browserPath } from './harness/browser'

/**
 * `npm test`: rules and rooms with a short fault campaign beside them, then the stories in a real browser against the built
 * portal, and the demo, started and interrupted. The campaign's seed stands still here, so that what turns red was changed;
 * `npm run faults` alone draws a new one.
 */
const campaign = ['--conditions=react-server', '--import', 'tsx', 'e2e/faults/main.ts', '--count', '300']
const browser = browserPath()

await inTurn(
  Promise.all([
    run('vitest', ['run', '--config', 'lib/vitest.config.ts']),
    run('node', [...campaign, '--seed', '20261124'], { isHeldBack: true }),
  ]),
)
await inTurn(
  run('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
    env: { SPENCER_BROWSER: browser, NODE_OPTIONS: '--conditions=react-server' },
  }),
)
await inTurn(run('vitest', ['run', '--config', 'e2e/demo/vitest.config.ts', '--project', 'demo']))

/** What comes next stands on what was before: after a failure nothing more is begun. */
async function inTurn(codes: Promise<number | number[]>): Promise<void> {
  const failed = [await codes].flat().find((code) => code !== 0)
  if (failed !== undefined) process.exit(failed)
}

/**
 * The exit code, 1 for a signal.
 * @param isHeldBack what it says is said together, when it has ended
 */
function run(command: string, args: string[], { isHeldBack = false, env = {} } = {}): Promise<number> {
  const title = `\n› ${command} ${args.join(' ')}\n`
  const said: (string | Buffer)[] = []
  const say = (piece: string | Buffer) => (isHeldBack ? said.push(piece) : process.stdout.write(piece))
  say(title)
  const output = isHeldBack ? 'pipe' : 'inherit'
  const child = spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env } })
  child.stdout?.on('data', say)
  child.stderr?.on('data', say)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      for (const piece of said) process.stdout.write(piece)
      resolve(code ?? 1)
    })
  })
}
