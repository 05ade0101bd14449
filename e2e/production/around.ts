import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Entra, sketches, startEntra, worldOf } from 'entra-box'
import { Client } from 'pg'
import { freePort } from '@/e2e/harness/free-port'
import { type Mailbox, startMailbox } from '@/e2e/harness/mail/mailbox'
import { startPostgres } from '@/e2e/harness/postgres/postgres'
import { certificateFor } from '@/e2e/proxy/certificate'

export type Around = {
  entra: Entra
  mailbox: Mailbox
  /** As whoever owns this one database and may nothing else there. */
  database: string
  /** Where people will reach the portal; nobody listens there yet. */
  origin: string
  tls: { host: string; port: number; certificate: string; key: string }
  stop(): Promise<void>
}

/** What a company has before it has a portal: Microsoft without our registrations, mail, PostgreSQL, a name with a certificate. */
export async function startAround(folder: string, postgresPrograms: string): Promise<Around> {
  const entra = await startEntra({
    world: worldOf({ tenants: sketches.map(({ portalStaff: _, ...sketch }) => sketch) }),
  })
  const mailbox = await startMailbox()
  const log = path.join(folder, 'postgres.log')
  const cluster = path.join(folder, 'postgres')
  const postgres = await startPostgres({ folder: cluster, log, programs: postgresPrograms, scratch: true })
  const proxy = path.join(folder, 'proxy')
  mkdirSync(proxy)
  const [host, port] = ['localhost', await freePort()]
  return {
    entra,
    mailbox,
    database: await ownDatabase(postgres.url()),
    origin: `https://${host}:${port}`,
    tls: { host, port, ...certificateFor(host, proxy) },
    async stop() {
      await postgres.stop()
      await Promise.all([entra.close(), mailbox.close()])
    },
  }
}

async function ownDatabase(server: string): Promise<string> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`create role spencer login password 'spencer'`)
  await client.query('create database spencer owner spencer')
  await client.end()
  return Object.assign(new URL(server), { username: 'spencer', password: 'spencer', pathname: '/spencer' }).href
}
