import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Entra, startEntra } from 'entra-box'
import { startImap } from './mail/imap'
import { type Mailbox, startMailbox } from './mail/mailbox'
import { type Postgres, startPostgres } from './postgres/postgres'
import { settingsFor } from './settings'

export type Surroundings = {
  postgres: Postgres
  /** The connection string of the portal's own database. */
  database: string
  mailbox: Mailbox
  entra: Entra
  /** Every setting of `lib/env.ts`. */
  env: Record<string, string>
}

type Options = {
  folder: string
  /** Where people reach the portal. */
  portal: string
  isScratch?: boolean
  isRecorded?: boolean
  stop?: AbortSignal
}

const reportsTo = 'bounces@spencer.example'

/**
 * What portal and worker need: a database, not migrated yet, the Entra box, a mailbox and the one for reports, each on a port of 127.0.0.1.
 * @param stops what ends them, in the order in which they began; also when only some of them have
 */
export async function startSurroundings(options: Options, stops: (() => Promise<void>)[]): Promise<Surroundings> {
  const { folder, portal } = options
  mkdirSync(folder, { recursive: true })
  const file = (name: string) => path.join(folder, name)
  const postgres = await startPostgres({
    folder: file('postgres'),
    log: file('postgres.log'),
    scratch: options.isScratch,
    settings: options.isRecorded ? ['log_statement=all'] : [],
    stop: options.stop,
  })
  stops.push(postgres.stop)
  const reports = await startImap(reportsTo)
  stops.push(reports.close)
  const mailbox = await startMailbox(0, reports.receive)
  stops.push(mailbox.close)
  const entra = await startEntra({
    stateFile: file('entra.json'),
    portalRedirectUris: [`${portal}/auth/callback`, `${portal}/auth/signed-out`],
  })
  stops.push(entra.close)
  const database = postgres.url()
  const around = { portal, database, entra, mailbox, sealingKeyFile: file('sealing.key') }
  const env = { ...settingsFor(around), BOUNCE_ADDRESS: reportsTo, BOUNCE_MAILBOX: reports.url }
  return { postgres, database, mailbox, entra, env }
}
