import { spawn } from 'node:child_process'
import { browserPath } from './harness/browser'

/**
 * `npm test`: rules, rooms and the Entra box's own tests with a short fault campaign beside them, then the stories in a real
 * browser against the built portal, and the demo, started and interrupted. The campaign's seed stands still here, so that
 * what turns red was changed; `npm run faults` alone draws a new one.
 *
 * `npm test -- FILE`: that one alone, rule, room or story, with what it needs. Options go to Vitest or Playwright.
 */
const asked = process.argv.slice(2)
const campaign = ['--conditions=react-server', '--import', 'tsx', 'e2e/faults/main.ts', '--count', '300']

if (asked.some((word) => /\.spec\b|\b(stories|pictures)\/(?!.*\.test\.ts$)/.test(word)))
  await inTurn(tellStories(asked))
else if (asked.length > 0) await inTurn(run('vitest', ['run', ...asked]))
else await everything()

async function everything(): Promise<void> {
  const env = { SPENCER_BROWSER: browserPath() }
  const rules = run('vitest', ['run'])
  const faults = run('node', [...campaign, '--seed', '20261124'], { isHeldBack: true })
  await inTurn(Promise.all([rules, faults]))
  await inTurn(tellStories([], env))
  await inTurn(run('vitest', ['run', '--config', 'e2e/demo/vitest.config.ts', '--project', 'demo']))
}

function tellStories(words: string[], env = {}): Promise<number> {
  return run('playwright', ['test', ...words], { env })
}

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
