import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

const root = path.join(import.meta.dirname, '..', '..', '..')

/** The same server, another database. */
function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/**
 * A migrated database to copy from, made once per state of the migrations: a copy takes a few dozen milliseconds, a
 * migration a second. Several test runs may share one server, so the first to come makes it and the others wait.
 *
 * @param migrate brings an empty database up to date.
 * @returns its name.
 */
export async function makeTemplate(server: string, migrate: (url: string) => Promise<void>): Promise<string> {
  const template = `template_${fingerprint()}`
  const client = await connect(server)
  try {
    await client.query('select pg_advisory_lock(7355609)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      template,
    ])
    if (rowCount === 0) {
      await client.query(`drop database if exists "${template}" with (force)`)
      await client.query(`create database "${template}"`)
      await migrate(inDatabase(server, template))
      await client.query(`alter database "${template}" with is_template true allow_connections false`)
    }
    return template
  } finally {
    await client.end()
  }
}

/** A fresh copy of the template; its name begins with `prefix`. */
export async function createDatabase(server: string, template: string, prefix: string): Promise<string> {
  const name = `${prefix}_${randomBytes(4).toString('hex')}`
  const client = await connect(server)
  try {
    await client.query(`create database "${name}" template "${template}" strategy file_copy`)
    return inDatabase(server, name)
  } finally {
    await client.end()
  }
}

export async function dropDatabases(server: string, prefix: string): Promise<void> {
  const client = await connect(server)
  try {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      `${prefix}_`,
    ])
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`)
  } finally {
    await client.end()
  }
}

/** Everything a migrated database is made from, our tables and the queue's. */
function fingerprint(): string {
  const migrations = readdirSync(path.join(root, 'prisma/migrations'), { recursive: true, encoding: 'utf8' })
  const files = migrations.filter((file) => file.endsWith('.sql')).sort()
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'lib/queue/queue.ts')))
  for (const file of files) hash.update(readFileSync(path.join(root, 'prisma/migrations', file)))
  return hash.digest('hex').slice(0, 12)
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  await client.connect()
  return client
}
