import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
  const faults = run('node', [...campaign, '--seed', '20261124'], { saidAfter: rules })
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
 * The exit code, 1 for a signal. A failure is named last, where whoever reads the end of a log looks for it.
 * @param saidAfter what it says is said together, once this has ended as well
 */
async function run(
  command: string,
  args: string[],
  { saidAfter = null, env = {} }: { saidAfter?: Promise<unknown> | null; env?: Record<string, string> } = {},
): Promise<number> {
  const name = `${command} ${args.join(' ')}`
  const said: (string | Buffer)[] = []
  const say = (piece: string | Buffer) => (saidAfter ? said.push(piece) : process.stdout.write(piece))
  say(`\n› ${name}\n`)
  const output = saidAfter ? 'pipe' : 'inherit'
  const child = spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env } })
  child.stdout?.on('data', say)
  child.stderr?.on('data', say)
  const [code, signal] = await once(child, 'close')
  await saidAfter
  for (const piece of said) process.stdout.write(piece)
  if (code !== 0) console.log(`\n✗ ${name}: ${signal ?? `ended with ${code}`}`)
  return code ?? 1
}
