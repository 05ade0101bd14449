import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Box, createBox, listen, portalClients } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, comeFor, consent, press } from '@/e2e/fixtures/runs'
import { startMailbox } from '@/e2e/harness/mail/mailbox'
import { addContact } from '@/lib/connections/contacts'
import { asWorker } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { arm } from '../arsenal'
import { Broken } from '../broken'
import { requestOf } from '../calls/call'
import { canariesIn } from '../calls/canaries'
import { noTraffic, note, noteFallen } from '../calls/microsoft'
import { collect, type Delivery } from '../deliver'
import { emptyDatabase } from '../empty-database'
import { assertInvariants } from '../invariants/assert-invariants'
import { contacts, liveSecretsOf } from '../people/live'
import { oneAdministrator as story } from '../people/story'
import { emptyTally, type Tally } from '../tally'
import { type Ambush, ambush } from './ambush'
import { links } from './links'
import type { Post } from './post'
import { untilEnded } from './until-ended'
import { twoWorkers } from './workers'

type KillLane = { kill(posts: Post[]): Promise<Tally>; close(): Promise<void> }

/** Lines of the workers' log that are printed with a broken promise: its folder is gone when somebody reads of it. */
const lastWords = 40

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
    // Who is of Spencer's staff is asked in Spencer's own tenant, with a token of that registration, and is no part of a run.
    if (call.clientId === portalClients(box.world).staff.clientId) return box.fetch(requestOf(call))
    const { tenantId } = await db().connection.findFirstOrThrow({ select: { tenantId: true } })
    note(traffic, { tenantId, quietUntil: new Map() }, call)
    const [next] = waylaid.filter(({ struck }) => !struck)
    const answer = await (next ? next.meet(call, worker) : box.fetch(requestOf(call)))
    for (const canary of await canariesIn(answer.clone())) traffic.canaries.add(canary)
    noteFallen(box, traffic)
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
    const logFrom = readFileSync(log).length
    try {
      await onboard(posts, tally)
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      tally.violations[error.invariant] += 1
      const said = readFileSync(log).subarray(logFrom).toString('utf8').trimEnd().split('\n').slice(-lastWords)
      console.error(`\n✗ ${error.message}\n  ${JSON.stringify(posts)}\n  ${said.join('\n  ')}`)
    }
    return tally
  }

  /** Where the renewal is struck, the connection is made and stored before anything happens. */
  async function onboard(posts: Post[], tally: Tally): Promise<void> {
    box.reset()
    mailbox.messages.length = 0
    traffic = noTraffic()
    waylaid = []
    await emptyDatabase()
    const logFrom = readFileSync(log).length
    const { tenant, admin } = contosoIn(box)
    const begun = await aCustomer(tenant, admin)
    await asWorker(async (tx) => {
      for (const email of contacts) await addContact(tx, begun.connectionId, { name: 'An', email, language: 'nl' })
    })
    const deliveries: Delivery[] = []
    const isRenewal = posts.some(({ act }) => act === 'renew')
    if (isRenewal) {
      await through(begun, tally)
      deliveries.push(await store())
    }
    const struck = isRenewal ? await comeFor('renew', begun, admin) : begun
    await keepStanding(begun.connectionId, tenant.id)
    waylaid = posts.map((post) => ambush(box, process.env.DATABASE_URL ?? '', () => runId, post))
    await through(struck, tally)
    for (const one of waylaid) await one.land()
    const arsenal = arm([])
    for (const { struck } of waylaid) if (struck) arsenal.reach(struck.kind)
    deliveries.push(await store())

    waylaid = []
    await keepStanding(begun.connectionId, tenant.id)
    await through(await comeFor('repair', begun, admin), tally)
    deliveries.push({ mails: (await links(mailbox)).length, secret: null, reveals: 0 })
    const lived = {
      tenant,
      connectionId: begun.connectionId,
      visits: deliveries.length,
      isUndone: false,
      isForbidden: false,
    }
    const read = readFileSync(log).subarray(logFrom).toString('utf8')
    const told = await mailsOnce(deliveries, arsenal.reached.length)
    await assertInvariants({
      ...lived,
      story,
      skewMs: 0,
      traffic,
      arsenal,
      deliveries: told,
      log: read,
    })
    for (const kind of arsenal.reached) tally.byKind[kind] = (tally.byKind[kind] ?? 0) + 1
  }

  async function through(comer: Awaited<ReturnType<typeof comeFor>>, tally: Tally): Promise<void> {
    const pressed = await press(comer)
    runId = pressed.runId
    await consent(comer, pressed)
    await untilEnded(runId, waylaid, tally)
  }

  async function store(): Promise<Delivery> {
    return { mails: 0, ...(await collect((await links(mailbox)).at(-1) ?? '')) }
  }

  async function keepStanding(connectionId: string, tenantId: string): Promise<void> {
    traffic.standing = { tenantId, keyIds: await liveSecretsOf(connectionId) }
  }

  function settings() {
    const { customer, staff } = portalClients(box.world)
    return {
      CUSTOMER_CLIENT_ID: customer.clientId,
      CUSTOMER_CLIENT_SECRET: customer.clientSecret,
      STAFF_TENANT_ID: staff.tenantId,
      STAFF_CLIENT_ID: staff.clientId,
      STAFF_CLIENT_SECRET: staff.clientSecret,
      STAFF_AUTH_CONTEXT: 'c1',
    }
  }
}

function env(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

function contosoIn({ world }: Box) {
  const tenant = Object.values(world.tenants).find(({ key }) => key === 'contoso')
  const admin = Object.values(tenant?.people ?? {}).find((one) => one.roles.includes(roleTemplates.globalAdministrator))
  if (!tenant || !admin) throw new Error('This world has no Contoso')
  return { tenant, admin }
}

/** A worker that died between the mail server's yes and its own note of it sends that mail again. */
async function mailsOnce(deliveries: Delivery[], deaths: number): Promise<Delivery[]> {
  const sent = await db().handoff.count({ where: { sentAt: { not: null } } })
  const last = deliveries.at(-1)
  const surplus = Math.min(Math.max((last?.mails ?? 0) - sent, 0), deaths)
  return last ? [...deliveries.slice(0, -1), { ...last, mails: last.mails - surplus }] : []
}
