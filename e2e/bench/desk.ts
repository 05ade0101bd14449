import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { breakGround } from '@/e2e/faults/ground'
import { createDatabase } from '@/e2e/harness/postgres/database'
import { testSettings } from '@/e2e/harness/vitest/test-settings'
import { fillDesk } from './desk-rows'

const goal = 1.1

/**
 * What the desk's pages ask of the database, among few connections and among very many, block by block in turn so that a busy
 * machine weighs on both: of each page's questions the 95th percentile of either side in milliseconds, and their ratio, and the medians. `sweep`: what a worker does in a
 * minute in which a hundred connections have changed.
 *
 * `--few N` (1,000), `--many N` (1,000,000), `--blocks N` of five askings each (20)
 */
export async function measure(more: string[]): Promise<object> {
  const options = { few: { type: 'string', default: '1000' }, many: { type: 'string', default: '1000000' } } as const
  const blocks = { blocks: { type: 'string', default: '20' } } as const
  const { values } = parseArgs({ args: more, options: { ...options, ...blocks } })
  const ground = await breakGround()
  try {
    const few = await side(ground, Number(values.few))
    const many = await side(ground, Number(values.many))
    const pages: object[] = []
    for (const ask of [...few.questions, 'sweep'])
      pages.push(await compare(ask, few.child, many.child, Number(values.blocks)))
    for (const { child } of [few, many]) child.kill()
    return { bench: 'desk', few: Number(values.few), many: Number(values.many), goal, pages }
  } finally {
    await ground.stop()
  }
}

async function side({ server, template }: { server: string; template: string }, connections: number) {
  const DATABASE_URL = await createDatabase(server, template, 'desk')
  await fillDesk(DATABASE_URL, connections)
  const child = fork(path.join(import.meta.dirname, 'desk-child.ts'), [], {
    env: { ...process.env, ...testSettings, DATABASE_URL, LOG_LEVEL: 'silent' },
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
  })
  const [{ questions }] = (await once(child, 'message')) as [{ questions: string[] }]
  return { child, questions }
}

async function compare(ask: string, few: ChildProcess, many: ChildProcess, blocks: number) {
  const took = { few: [] as number[], many: [] as number[] }
  let found = 0
  await answer(few, ask)
  await answer(many, ask)
  for (let block = 0; block < blocks; block++) {
    took.few.push(...(await answer(few, ask)).took)
    const answered = await answer(many, ask)
    took.many.push(...answered.took)
    found = answered.found
  }
  const [least, most] = [percentile(took.few, 95), percentile(took.many, 95)]
  const rounded = (value: number) => Math.round(value * 100) / 100
  return {
    page: ask,
    rows: found,
    atThousand: rounded(least),
    atMillion: rounded(most),
    ratio: rounded(most / least),
    medians: [rounded(percentile(took.few, 50)), rounded(percentile(took.many, 50))],
    medianRatio: rounded(percentile(took.many, 50) / percentile(took.few, 50)),
  }
}

async function answer(child: ChildProcess, ask: string) {
  child.send({ ask, times: 5 })
  const [answered] = (await once(child, 'message')) as [{ took: number[]; found: number }]
  return answered
}

function percentile(values: readonly number[], which: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * which) / 100))] ?? 0
}
