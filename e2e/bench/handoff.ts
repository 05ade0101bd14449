import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { staffSession } from '@/e2e/fixtures/actors'
import { type Stack, startStack } from '@/e2e/harness/stack'
import { type Instance, instanceAt } from './handoff-instance'
import type { Browser, Raced } from './handoff-race'

const readers = ['oscar.claes@spencer.example', 'an.janssens@spencer.example']
const browsersEach = 5

/** A secret is shown to who signed in within ten minutes. */
const signInAgainMs = 5 * 60_000

/** The answers of every tenth race are cut before they are read. */
const cutEvery = 10

/**
 * Two portals behind one name and one database, and readers who press at the same moment: how often a secret was given
 * twice, how many lost answers the same tab was given again, and what giving a secret once costs.
 *
 * `--races N` how many (100,000), `--minutes M` when to stop asking for more (25): `races.run` says how many it was.
 */
export async function measure(more: string[]): Promise<object> {
  const options = { races: { type: 'string', default: '100000' }, minutes: { type: 'string', default: '25' } } as const
  const { races, minutes } = parseArgs({ args: more, options }).values
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-bench-'))
  chmodSync(folder, 0o755) // whoever PostgreSQL runs as must be able to pass
  const stack = await startStack({ folder, isScratch: true })
  try {
    Object.assign(process.env, stack.env, { LOG_LEVEL: 'silent' })
    const listening = [stack.portal, await stack.addPortal()]
    const instances = listening.map((listensAt) => instanceAt(listensAt, stack.portal))
    const asked = { races: Number(races), untilMs: performance.now() + Number(minutes) * 60_000 }
    const measured = { ...(await raced(stack, instances, asked)), ...(await compared(stack, instances)) }
    for (const instance of instances) instance.close()
    return { bench: 'handoff', instances: instances.length, readers: '2 to 20', ...measured }
  } finally {
    const [{ closeDb }, { closeQueue }] = await Promise.all([
      import('@/e2e/fixtures/database'),
      import('@/lib/queue/queue'),
    ])
    await closeQueue()
    await closeDb()
    await stack.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function raced(stack: Stack, instances: Instance[], asked: { races: number; untilMs: number }) {
  const [{ aLinkedSecret }, { race }] = await Promise.all([import('@/e2e/fixtures/handoff'), import('./handoff-race')])
  const began = performance.now()
  const sum = { run: 0, readers: 0, lost: 0, recovered: 0, givenTwice: 0, givenToNobody: 0 }
  let browsers = await signedIn(stack, instances)
  let signedInAt = performance.now()
  const one = async (turn: number) => {
    const count = 2 + (turn % 19)
    const isCut = turn % cutEvery === 0
    note(sum, count, await race(await aLinkedSecret(), pick(browsers, turn, count), isCut))
  }
  for (let next = 0; next < asked.races && performance.now() < asked.untilMs; next += lanes) {
    if (performance.now() - signedInAt > signInAgainMs) {
      browsers = await signedIn(stack, instances)
      signedInAt = performance.now()
    }
    const turns = Array.from({ length: Math.min(lanes, asked.races - next) }, (_, lane) => next + lane)
    await Promise.all(turns.map(one))
  }
  return {
    races: { asked: asked.races, run: sum.run, readers: sum.readers, minutes: minutesSince(began) },
    givenTwice: sum.givenTwice,
    givenToNobody: sum.givenToNobody,
    lostAnswers: sum.lost,
    lostAnswersRecovered: sum.recovered,
  }
}

/** Races at the same time. */
const lanes = 3

function note(sum: Record<string, number> & { run: number }, count: number, { readers, lost, recovered }: Raced) {
  const add = (name: string, more: number) => {
    sum[name] = (sum[name] ?? 0) + more
  }
  add('run', 1)
  add('readers', count)
  add('lost', lost)
  add('recovered', recovered)
  add('givenTwice', readers > 1 ? 1 : 0)
  add('givenToNobody', readers === 0 ? 1 : 0)
}

async function compared(stack: Stack, instances: Instance[]) {
  const [{ rates }, { staffOf }] = await Promise.all([
    import('./handoff-rates'),
    import('@/lib/identity/session/staff-session'),
  ])
  const staff = await staffOf(await staffSession(stack.entra, readers[0] ?? ''))
  if (!staff) throw new Error('Nobody of Spencer is signed in')
  return rates(await signedIn(stack, instances), staff)
}

/** Two people in several browsers each, at every instance. */
async function signedIn({ entra }: Stack, instances: Instance[]): Promise<Browser[]> {
  const tokens: string[] = []
  for (const as of readers) for (let n = 0; n < browsersEach; n++) tokens.push(await staffSession(entra, as))
  return tokens.flatMap((token) => instances.map((instance) => ({ instance, cookie: `staff=${token}` })))
}

/** As many as asked, beginning somewhere else each time, so that everybody meets everybody at either instance. */
function pick(browsers: Browser[], turn: number, count: number): Browser[] {
  return Array.from({ length: count }, (_, n) => browsers[(turn + n) % browsers.length] as Browser)
}

function minutesSince(began: number): number {
  return Math.round((performance.now() - began) / 6000) / 10
}
