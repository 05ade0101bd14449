import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { browserPath } from '@/e2e/harness/browser'
import { buildPortal } from '@/e2e/harness/build-portal'

/**
 * `npm run stories-test`: all stories five times in a row, then each file alone with every story five times, all of it beside
 * a neighbour who keeps every core busy. One line for each run; 1 when any of them failed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, repeat: { type: 'string', default: '5' } },
})
const [runs, repeat] = [Number(values.runs), Number(values.repeat)]
const root = path.join(import.meta.dirname, '..', '..')
const folder = path.join(root, '.data', 'stories-test')
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.spec.ts') && name !== 'scan.spec.ts')
const chosen = files.filter((name) => positionals.length === 0 || positionals.some((each) => name.includes(each)))

await buildPortal()
mkdirSync(folder, { recursive: true })
const browser = browserPath()
const neighbours = Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ['-e', 'for (;;) {}']))
process.once('exit', () => {
  for (const each of neighbours) each.kill()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

let isGreen = true
for (let run = 1; run <= runs; run++) await tell(`all stories, ${run} of ${runs}`, [])
if (repeat > 0)
  for (const file of chosen) await tell(`${file}, ${repeat} times`, [file, '--repeat-each', String(repeat)])
process.exit(isGreen ? 0 : 1)

async function tell(what: string, args: string[]): Promise<void> {
  const log = path.join(folder, `${what.replaceAll(/[^\w.]+/g, '-')}.log`)
  const output = openSync(log, 'w')
  const began = Date.now()
  const command = [
    path.join(root, 'node_modules/.bin/playwright'),
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...args,
  ]
  const env = { ...process.env, SPENCER_BROWSER: browser, NODE_OPTIONS: '--conditions=react-server' }
  const code = await ended(spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', output, output] }))
  if (code !== 0) isGreen = false
  const counts = readFileSync(log, 'utf8').match(/^ {2}\d+ (?:passed|failed|flaky|did not run)/gm) ?? []
  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  const told = counts.map((count) => count.trim()).join(', ') || 'nothing was told'
  console.log(`${code === 0 ? '✓' : '✘'} ${what}: ${told} (${minutes} min)${code === 0 ? '' : `, see ${log}`}`)
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
