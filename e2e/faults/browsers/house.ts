import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Entra, portalClients, sketches, startEntra, worldOf } from 'entra-box'
import { buildPortal } from '@/e2e/harness/build-portal'
import { freePort } from '@/e2e/harness/free-port'
import { type Mailbox, startMailbox } from '@/e2e/harness/mail/mailbox'
import { migrate } from '@/e2e/harness/postgres/migrate'
import { type Postgres, startPostgres } from '@/e2e/harness/postgres/postgres'
import { startBuiltWorker, startPortal } from '@/e2e/harness/process'
import { testSettings } from '@/e2e/harness/vitest/test-settings'
import type { Ground } from '../ground'
import { companies } from './company'
import { startFront } from './front'
import { type Member, member } from './member'

/** Two portals behind one address, two workers, and everything they need: all of it real, all of it may be struck. */
export type House = {
  portal: string
  entra: Entra
  mailbox: Mailbox
  postgres: Postgres
  members: Member[]
  log: string
  stop(): Promise<void>
}

export async function buildHouse({ folder }: Ground): Promise<House> {
  await buildPortal()
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each()
  }
  try {
    const log = path.join(folder, 'house.log')
    const postgres = await startPostgres({
      folder: path.join(folder, 'house'),
      log: path.join(folder, 'house-postgres.log'),
      scratch: true,
      settings: ['synchronous_commit=on'], // it is going to crash, and what was acknowledged must survive that
    })
    stops.push(postgres.stop)
    const mailbox = await startMailbox()
    stops.push(mailbox.close)
    const [port, ...ports] = [await freePort(), await freePort(), await freePort()]
    const portal = `http://127.0.0.1:${port}`
    const world = worldOf({ tenants: [...sketches, ...companies] })
    const entra = await startEntra({ world, portalRedirectUris: [`${portal}/auth/callback`] })
    stops.push(entra.close)
    const addresses = { DATABASE_URL: postgres.url(), PORTAL_URL: portal, SMTP_URL: mailbox.smtp }
    const env = { ...testSettings, ...settingsOf(entra), ...addresses, LOG_LEVEL: 'info', NODE_ENV: 'production' }
    Object.assign(process.env, env)
    await migrate(env)

    const members = [
      ...ports.map((each, index) => member(`portal ${index + 1}`, () => startPortal(env, each, log))),
      ...[1, 2].map((each) => member(`worker ${each}`, () => startBuiltWorker(env, log))),
    ]
    stops.push(async () => void (await Promise.all(members.map((each) => each.stop()))))
    const front = await startFront(port, ports)
    stops.push(front.close)
    await Promise.all(ports.map((each) => untilReady(`http://127.0.0.1:${each}/api/ready`)))
    return { portal, entra, mailbox, postgres, members, log, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilReady(url: string): Promise<void> {
  while (!(await fetch(url).catch(() => null))?.ok) await delay(100)
}

function settingsOf({ origin, box }: Entra) {
  const { customer, staff } = portalClients(box.world)
  return {
    ENTRA_LOGIN_URL: origin,
    GRAPH_URL: origin,
    CUSTOMER_CLIENT_ID: customer.clientId,
    CUSTOMER_CLIENT_SECRET: customer.clientSecret,
    STAFF_TENANT_ID: staff.tenantId,
    STAFF_CLIENT_ID: staff.clientId,
    STAFF_CLIENT_SECRET: staff.clientSecret,
    STAFF_AUTH_CONTEXT: 'c1',
  }
}
