import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { db } from '@/e2e/fixtures/database'
import { arm } from '../arsenal'
import { Broken } from '../broken'
import { noTraffic } from '../calls/microsoft'
import { collect } from '../deliver'
import { assertInvariants } from '../invariants/assert-invariants'
import { stories } from '../people/story'
import type { Guest } from './guest'
import type { House } from './house'

const longestSeconds = 120

/** Once everything has come to rest: the same promises, for this one connection. `faults`: how many it lived through. */
export async function lookAfter(house: House, { connectionId, tenant }: Guest, faults: number): Promise<void> {
  const [story] = stories
  const { spencerContactEmail } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  await untilDone(connectionId)
  const mails = house.mailbox.messages.filter(({ to }) => to.includes(spencerContactEmail))
  const links = mails.flatMap((mail) => mail.links.filter((link) => link.includes('/handoff/')))
  const sent = await db().handoff.count({ where: { connectionId, sentAt: { not: null } } })
  // A worker that dies between the mail server's yes and its own note of it sends that mail again.
  const surplus = Math.min(Math.max(links.length - sent, 0), faults)
  const deliveries = [{ ...(await collect(links.at(-1) ?? '')), mails: links.length - surplus }]
  const arsenal = arm([])
  for (let fault = 0; fault < faults; fault++) arsenal.reach('struck')
  const traffic = { ...noTraffic(), strays: await straysOf(house, connectionId, tenant.id) }
  const lived = { tenant, connectionId, visits: 4, isUndone: false, isForbidden: false }
  const log = readFileSync(house.log, 'utf8')
  if (!story) throw new Error('There is no story')
  await assertInvariants({ ...lived, story, skewMs: 0, traffic, arsenal, deliveries, log })
}

/** Requests about this connection's registration that came with another tenant's token. */
async function straysOf({ entra }: House, connectionId: string, tenantId: string): Promise<string[]> {
  const { uniqueName } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  const ours = entra.box.requests.filter(({ path }) => path.includes(uniqueName))
  return ours.filter(({ tenant }) => tenant !== tenantId).map(({ method, path }) => `${method} ${path}`)
}

async function untilDone(connectionId: string): Promise<void> {
  const deadline = Date.now() + longestSeconds * 1000
  while (Date.now() < deadline) {
    const run = await db().run.findFirst({ where: { connectionId }, orderBy: { createdAt: 'desc' } })
    const [queue] = await db().$queryRaw<[{ jobs: number }]>`
      select count(*)::int as jobs from pgboss.job
       where name in ('deliver-handoff', 'tell-done') and state in ('created', 'retry', 'active')`
    if (run?.state === 'done' && queue.jobs === 0) return
    await delay(200)
  }
  throw new Broken('I5', `a run that has not ended after ${longestSeconds} s`)
}
