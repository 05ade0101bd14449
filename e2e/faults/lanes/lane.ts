import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { another } from '@/e2e/fixtures/runs'
import { startMailbox } from '@/e2e/harness/mail/mailbox'
import { type Arsenal, arm } from '../arsenal'
import { type Break, seamsFor } from '../breaks'
import { Broken } from '../broken'
import { settingsFor, startMicrosoft } from '../calls/microsoft'
import { type Delivery, deliver } from '../deliver'
import { emptyDatabase } from '../empty-database'
import { assertInvariants } from '../invariants/assert-invariants'
import { lookAfter } from '../look-after'
import type { Cast, Signed } from '../people/cast'
import { comeOnceMore, live, newestRunOf } from '../people/live'
import { readMails } from '../reading/read-mails'
import { readPages } from '../reading/read-pages'
import { aSchedule, type Schedule } from '../schedule'
import { watchTransactions } from '../seams/transactions'
import { count, emptyTally, type Tally } from '../tally'
import { clock, installClock } from '../worker/clock'
import { watchTimers } from '../worker/worker'

/**
 * After this long a round lives through nothing more, also while it still shrinks what it found: what it has by then is
 * small enough to read. Fast-check's own limit leaves a schedule in the middle, and the next one would begin beside it.
 */
const longestMs = 60_000

/** `isShrunk`: what breaks something is made as small as it gets before it is told. */
export type Asked = { seed: number; runs: number; path?: string; broken: Break | null; isShrunk: boolean }

type Lane = { run(asked: Asked): Promise<Tally> }

/** Everything one process needs to live through schedules, one after another, as fast as its database allows. */
export async function openLane(options: { logFile: string }): Promise<Lane> {
  let arsenal: Arsenal = arm([])
  installClock()
  watchTimers()
  const mailbox = await startMailbox()
  let seams = seamsFor(null, () => microsoft)
  const microsoft = await startMicrosoft(
    () => arsenal,
    (call, answer) => seams.call(call, answer),
  )
  Object.assign(process.env, settingsFor(microsoft), { SMTP_URL: mailbox.smtp, LOG_LEVEL: 'info' })
  watchTransactions(
    () => arsenal,
    (tx) => seams.transaction(tx),
  )
  return { run }

  async function run({ seed, runs, path, broken, isShrunk }: Asked): Promise<Tally> {
    const tally = emptyTally()
    seams = seamsFor(broken, () => microsoft)
    let isShrinking = false
    const until = performance.now() + (broken ? longestMs / 10 : longestMs)
    const property = fc.asyncProperty(aSchedule, async (schedule) => {
      if (performance.now() > until) return
      try {
        await liveThrough(schedule)
        if (!isShrinking) count(tally, arsenal.reached)
      } catch (error) {
        isShrinking = true
        throw error
      }
    })
    const details = await fc.check(property, { seed, numRuns: runs, path, endOnFailure: !isShrunk })
    if (details.failed) report(details, tally, broken)
    return tally
  }

  async function liveThrough(schedule: Schedule): Promise<void> {
    await emptyDatabase()
    clock.begin(schedule.skewMs)
    microsoft.begin()
    arsenal = arm(schedule.faults)
    if (schedule.skewMs !== 0) arsenal.reach('clock skew')
    if (schedule.story.atOnce !== 'one') arsenal.reach(schedule.story.atOnce)
    const logFrom = readFileSync(options.logFile).length
    const deliveries: Delivery[] = []
    const sent = new Set<string>()
    const cast: Cast = {
      microsoft,
      story: schedule.story,
      visits: 0,
      store: async (connectionId) => void deliveries.push(await deliver(mailbox, connectionId, false)),
      read: async (signed, runId) => {
        await readPages(microsoft, { ...signed, runId, signIn: () => signInAgain(signed) })
        await readMails({ microsoft, mailbox }, { ...signed, runId }, sent)
      },
    }
    const tenant = Object.values(microsoft.entra.world.tenants).find(({ key }) => key === schedule.story.tenant)
    if (!tenant) throw new Error(`No tenant ${schedule.story.tenant}`)
    tenant.settings.lagMs = schedule.lagMs

    const lived = await live(cast, tenant)
    arsenal.disarm()
    await microsoft.settle()
    clock.pass(schedule.lagMs)
    deliveries.push(await deliver(mailbox, lived.connectionId, schedule.isMailDown))
    if (schedule.isMailDown && deliveries.at(-1)?.mails) arsenal.reach('mail server down')
    if (!lived.isUndone) {
      await comeOnceMore(cast, lived.begun)
      clock.pass(schedule.lagMs)
      deliveries.push(await deliver(mailbox, lived.connectionId, false))
    }
    await lookAfter()
    await cast.read(lived.begun, (await newestRunOf(lived.connectionId)).id)
    const log = readFileSync(options.logFile).subarray(logFrom).toString('utf8')
    const { story, skewMs } = schedule
    const { traffic } = microsoft
    await assertInvariants({ ...lived, visits: cast.visits, story, skewMs, traffic, arsenal, deliveries, log })
  }
}

/** The session that they came with may have ended while the run waited. */
async function signInAgain({ customer, tenant, person }: Signed): Promise<string> {
  return (await another(tenant, person, customer.connectionId, customer.invitationId)).sessionToken
}

function report(details: fc.RunDetails<[Schedule]>, tally: Tally, broken: Break | null): void {
  const { errorInstance: error, seed, counterexamplePath, counterexample } = details
  const path = counterexamplePath ?? ''
  tally.violations[error instanceof Broken ? error.invariant : 'I5'] += 1
  tally.again.push({ seed, path })
  const what = error instanceof Broken ? error.message : error instanceof Error ? error.stack : String(error)
  const switched = broken ? ` --break ${broken}` : ''
  console.error(`\n✗ ${what}\n  ${fc.stringify(counterexample?.[0])}`)
  console.error(`  again: npm run faults -- --tier b --seed ${seed} --path ${path}${switched}`)
}
