import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { staffSession } from '@/e2e/fixtures/actors'
import { addCrowd } from '@/e2e/fixtures/crowd/add-crowd'
import { freePort } from '@/e2e/harness/free-port'
import { startPortal, untilAnswers } from '@/e2e/harness/process'
import { type Stack, startStack } from '@/e2e/harness/stack'
import { cpuOf } from './cpu'
import { startBare } from './pages-bare'

const goal = 2
const reader = 'oscar.claes@spencer.example'
const customers = 400

/**
 * What the desk's pages cost the server in processor time, each against a bare page of the same Next, block by block in turn; the
 * median of the blocks' ratios.
 *
 * `--blocks N` (15) of `--pages N` (100) askings each
 */
export async function measure(more: string[]): Promise<object> {
  const options = { blocks: { type: 'string', default: '15' }, pages: { type: 'string', default: '100' } } as const
  const asked = parseArgs({ args: more, options }).values
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-bench-'))
  chmodSync(folder, 0o755) // whoever PostgreSQL runs as must be able to pass
  const stack = await startStack({ folder, isScratch: true })
  const bare = await startBare()
  try {
    const desk = await aDesk(stack, path.join(folder, 'desk.log'))
    const pages: object[] = []
    for (const page of [
      '/staff/connections',
      '/staff/today',
      `/staff/connections/${desk.connection}`,
      '/staff/invite',
    ]) {
      const ask = { of: desk, url: `${desk.url}${page}`, times: Number(asked.pages) }
      pages.push(await compare(page.replace(desk.connection, '…'), ask, bare, Number(asked.blocks)))
    }
    await desk.running.stop()
    return { bench: 'pages', customers, goal, pages }
  } finally {
    await bare.running.stop()
    await stopAsking()
    await stack.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Served = { running: { child: { pid?: number } } }

type Ask = { of: Served & { cookie: string; host: string }; url: string; times: number }

/** A portal of its own beside the stack's, so that nothing but these pages is asked of it. */
async function aDesk({ env, entra, database, portal }: Stack, log: string) {
  Object.assign(process.env, env, { LOG_LEVEL: 'silent' })
  const cookie = `staff=${await staffSession(entra, reader)}`
  await addCrowd(database, customers)
  const { db } = await import('@/e2e/fixtures/database')
  const { id } = await db().connection.findFirstOrThrow({ where: { stage: 'connected' }, select: { id: true } })
  const port = await freePort()
  const running = startPortal({ ...env, LOG_LEVEL: 'warn' }, port, log)
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(`${url}/api/ready`, running, log)
  return { running, url, connection: id, cookie, host: new URL(portal).host }
}

async function stopAsking(): Promise<void> {
  const [{ closeDb }, { closeQueue }] = await Promise.all([
    import('@/e2e/fixtures/database'),
    import('@/lib/queue/queue'),
  ])
  await closeQueue()
  await closeDb()
}

async function compare(page: string, ask: Ask, bare: Served & { url: string }, blocks: number) {
  const plain = { of: { ...bare, cookie: '', host: new URL(bare.url).host }, url: bare.url, times: ask.times }
  for (const one of [ask, plain]) await cost(one)
  const ratios: number[] = []
  const costs = { page: [] as number[], bare: [] as number[] }
  for (let block = 0; block < blocks; block++) {
    const least = await cost(plain)
    const most = await cost(ask)
    costs.page.push(most)
    costs.bare.push(least)
    ratios.push(most / least)
  }
  const milliseconds = { ofPage: rounded(median(costs.page)), ofBare: rounded(median(costs.bare)) }
  return { page, milliseconds, ratio: rounded(median(ratios)) }
}

/** Milliseconds of processor time a page. */
async function cost({ of, url, times }: Ask): Promise<number> {
  const pid = of.running.child.pid ?? 0
  const before = cpuOf(pid)
  for (let turn = 0; turn < times; turn++) {
    const answer = await visit(url, of)
    if (answer !== 200) throw new Error(`${url} answered ${answer}`)
  }
  return (cpuOf(pid) - before) / times
}

const agent = new Agent({ keepAlive: true })

/** As a browser that has its cookies, on a connection that stays; returns the status. */
async function visit(url: string, { cookie, host }: { cookie: string; host: string }): Promise<number | undefined> {
  const asking = request(url, { agent, headers: { host, cookie, accept: 'text/html' } })
  asking.end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  await answer.toArray()
  return answer.statusCode
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
const rounded = (value: number) => Math.round(value * 100) / 100
