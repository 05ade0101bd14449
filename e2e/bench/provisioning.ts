import { emptyDatabase } from '@/e2e/faults/empty-database'
import { breakGround } from '@/e2e/faults/ground'
import { closeDb } from '@/e2e/fixtures/database'
import { startMicrosoft } from '@/e2e/fixtures/identity'
import { createDatabase } from '@/e2e/harness/postgres/database'
import { testSettings } from '@/e2e/harness/vitest/test-settings'
import { closeQueue } from '@/lib/queue/queue'
import { fromPress, type Measured } from './one-run'

const latencyMs = 150
const pairs = 15
const faultShare = 0.3

/**
 * One new connection from claim to its last answer, against the four requests that it cannot do without; and the same under
 * passing faults against the same without. Both sides in turn, so that a busy machine weighs on both.
 */
export async function measure(): Promise<object> {
  const ground = await breakGround()
  const DATABASE_URL = await createDatabase(ground.server, ground.template, 'bench')
  Object.assign(process.env, testSettings, { DATABASE_URL })
  const entra = await startMicrosoft()
  const one = async (share: number, seed: number) => {
    entra.box.reset()
    await emptyDatabase()
    return fromPress(entra, { latencyMs, faultShare: share, seed })
  }
  try {
    await one(0, 0) // whatever is made on first use is not part of a run
    const plain: Measured[] = []
    const faulty: Measured[] = []
    for (let pair = 0; pair < pairs; pair++) {
      plain.push(await one(0, pair))
      faulty.push(await one(faultShare, pair))
    }
    return report(plain, faulty)
  } finally {
    await entra.close()
    await closeQueue()
    await closeDb()
    await ground.stop()
  }
}

function report(plain: Measured[], faulty: Measured[]): object {
  const wallMs = median(plain.map((run) => run.wallMs))
  const slowed = plain.map((run, pair) => (faulty[pair]?.wallMs ?? Number.NaN) / run.wallMs)
  return {
    bench: 'provisioning',
    latencyMs,
    pairs,
    wall: { ms: wallMs, of: 4 * latencyMs, ratio: round(wallMs / (4 * latencyMs)), goal: 1.1 },
    requests: against(median(plain.map((run) => run.requests)), 4, 1),
    commits: {
      untilLastAnswer: median(plain.map((run) => run.commits)),
      wholeRun: median(plain.map((run) => run.commitsInAll)),
    },
    underFaults: {
      share: faultShare,
      ms: median(faulty.map((run) => run.wallMs)),
      withoutMs: wallMs,
      ratio: round(median(slowed)),
      goal: 1.5,
      faults: faulty.reduce((sum, run) => sum + run.faults, 0),
      each: slowed.map(round),
    },
    wholeRun: { ms: median(plain.map((run) => run.wholeMs)), requests: median(plain.map((run) => run.requestsInAll)) },
  }
}

const against = (measured: number, of: number, goal: number) => ({ measured, of, ratio: round(measured / of), goal })

const round = (value: number) => Math.round(value * 1000) / 1000

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)
}
