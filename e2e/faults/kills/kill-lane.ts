import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createBox } from '@/e2e/entra/box'
import { listen } from '@/e2e/entra/listen'
import { portalClients } from '@/e2e/entra/world/portal'
import { startMailbox } from '@/e2e/harness/mailbox'
import { addContact } from '@/lib/connections/contacts'
import { db, transaction } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { aCustomer, comeFor, consent, press, runOf } from '@/lib/provisioning/work/scene'
import { arm } from '../arsenal'
import { Broken } from '../broken'
import { requestOf } from '../calls/call'
import { canariesIn } from '../canaries'
import { collect } from '../deliver'
import { emptyDatabase } from '../empty-database'
import { assertInvariants } from '../invariants/assert-invariants'
import { contacts } from '../live'
import { noTraffic, note } from '../microsoft'
import { stories } from '../story'
import { emptyTally, type Tally } from '../tally'
import { type Ambush, ambush } from './ambush'
import type { Post } from './post'
import { twoWorkers } from './workers'

export type KillLane = { kill(posts: Post[]): Promise<Tally>; close(): Promise<void> }

/** Long enough for a recovery on a busy machine; one that takes longer is not slow but lost. */
const mostSeconds = 60

/** Real worker processes, a real database, Microsoft on a port: one onboarding at a time, and somebody is killed in it. */
export async function openKillLane(folder: string): Promise<KillLane> {
  mkdirSync(folder, { recursive: true })
  const log = path.join(folder, 'workers.log')
  let traffic = noTraffic()
  let waylaid: Ambush[] = []
  let runId = ''
  const mailbox = await startMailbox()
  const listening = await listen((request) => box.fetch(request), 0)
  const origin = `http://127.0.0.1:${listening.port}`
  const box = await createBox({ loginOrigin: origin, graphOrigin: origin })
  Object.assign(process.env, settings(), { SMTP_URL: mailbox.smtp, ENTRA_LOGIN_URL: origin, GRAPH_URL: origin })
  const workers = twoWorkers({ ...env(), LOG_LEVEL: 'info' }, log, async (call, worker) => {
    const { tenantId } = await db().connection.findFirstOrThrow({ select: { tenantId: true } })
    note(traffic, { tenantId, quietUntil: new Map() }, call)
    const [next] = waylaid.filter(({ struck }) => !struck)
    const answer = await (next ? next.meet(call, worker) : box.fetch(requestOf(call)))
    for (const canary of await canariesIn(answer.clone())) traffic.canaries.add(canary)
    return answer
  })
  await workers.start()
  return {
    kill,
    close: async () => {
      await workers.stop()
      await Promise.all([mailbox.close(), listening.close()])
    },
  }

  async function kill(posts: Post[]): Promise<Tally> {
    const tally = emptyTally()
    try {
      await onboard(posts, tally)
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      tally.violations[error.invariant] += 1
      console.error(`\n✗ ${error.message}\n  ${JSON.stringify(posts)}`)
    }
    return tally
  }

  async function onboard(posts: Post[], tally: Tally): Promise<void> {
    box.reset()
    mailbox.messages.length = 0
    traffic = noTraffic()
    await emptyDatabase()
    const logFrom = readFileSync(log).length
    const tenant = Object.values(box.world.tenants).find(({ key }) => key === 'contoso')
    const admin = Object.values(tenant?.people ?? {}).find((one) =>
      one.roles.includes(roleTemplates.globalAdministrator),
    )
    if (!tenant || !admin) throw new Error('This world has no Contoso')
    const [story] = stories
    if (!story) throw new Error('There is no story')

    const begun = await aCustomer(tenant, admin)
    await transaction(async (tx) => {
      for (const email of contacts) await addContact(tx, begun.connectionId, { name: 'An', email, language: 'nl' })
    })
    waylaid = posts.map((post) => ambush(box, process.env.DATABASE_URL ?? '', () => runId, post))
    const pressed = await press(begun)
    runId = pressed.runId
    await consent(begun, pressed)
    await ended(runId, tally)
    for (const one of waylaid) await one.land()
    const arsenal = arm([])
    for (const { struck } of waylaid) if (struck) arsenal.reach(struck.kind)
    const links = await mails()
    const first = await collect(links.at(-1) ?? '')

    waylaid = []
    const visit = await comeFor('repair', begun, admin)
    const again = await press(visit)
    await consent(visit, again)
    await ended(again.runId, tally)
    await untilQuiet()
    const sent = await db().handoff.count({ where: { sentAt: { not: null } } })
    // A worker that died between the mail server's yes and its own note of it sends that mail again.
    const surplus = Math.min(Math.max((await mails()).length - sent, 0), arsenal.reached.length)
    const deliveries = [{ ...first, mails: (await mails()).length - surplus }]
    const lived = {
      tenant,
      connectionId: begun.connectionId,
      visits: 2,
      isUndone: false,
      isForbidden: false,
      isReadAfterwards: false,
    }
    const read = readFileSync(log).subarray(logFrom).toString('utf8')
    await assertInvariants({ ...lived, story, skewMs: 0, traffic, arsenal, deliveries, log: read })
    for (const kind of arsenal.reached) tally.byKind[kind] = (tally.byKind[kind] ?? 0) + 1
  }

  /** Until the run is done; measures each recovery on the way: from a death to the next worker's first write, its claim. */
  async function ended(id: string, tally: Tally): Promise<void> {
    const began = performance.now()
    const measured = new Set<Ambush>()
    let fence = 0
    for (;;) {
      const run = await runOf(id)
      const now = performance.now()
      for (const one of waylaid) {
        if (!one.struck || measured.has(one) || run.fence <= fence) continue
        measured.add(one)
        tally.recoveries.push(Math.round(now - one.struck.at))
      }
      if (!waylaid.some((one) => one.struck && !measured.has(one))) fence = run.fence
      if (run.state === 'done') return
      if (run.state === 'stopped' || run.state === 'needs_person') throw new Broken('I5', `${run.state}: ${run.reason}`)
      if (now - began > mostSeconds * 1000) throw new Broken('I5', `still ${run.state} after ${mostSeconds} s`)
      await tick()
    }
  }

  /** Mails and news travel on their own: until the queue has nothing more to do. */
  async function untilQuiet(): Promise<void> {
    for (;;) {
      const [{ jobs }] = await db().$queryRaw<[{ jobs: number }]>`
        select count(*)::int as jobs from pgboss.job
         where name in ('deliver-handoff', 'tell-done') and state in ('created', 'retry', 'active')`
      if (jobs === 0) return
      await tick()
    }
  }

  async function mails(): Promise<string[]> {
    await untilQuiet()
    return mailbox.messages.flatMap(({ links }) => links.filter((link) => link.includes('/handoff/')))
  }

  function settings() {
    const { customer, staff } = portalClients(box.world)
    return {
      CUSTOMER_CLIENT_ID: customer.clientId,
      CUSTOMER_CLIENT_SECRET: customer.clientSecret,
      STAFF_TENANT_ID: staff.tenantId,
      STAFF_CLIENT_ID: staff.clientId,
      STAFF_CLIENT_SECRET: staff.clientSecret,
    }
  }
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 20))

function env(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
