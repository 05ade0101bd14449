import { Client } from 'pg'

const answerMs = 5_000

export type DatabaseFacts = {
  /** As PostgreSQL counts: 180001 for 18.1. */
  version: number
  versionName: string
  /** Names of migrations that were applied to their end. */
  applied: string[]
  isEncrypted: boolean
}

/** One connection of its own, so that its error is PostgreSQL's. @throws what the connection or a question fails with */
export async function readDatabaseFacts(url: string): Promise<DatabaseFacts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: answerMs, query_timeout: answerMs })
  await client.connect()
  try {
    const { rows } = await client.query<Omit<DatabaseFacts, 'applied'> & { hasMigrations: boolean }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as "versionName",
              (select ssl from pg_stat_ssl where pid = pg_backend_pid()) as "isEncrypted",
              to_regclass('_prisma_migrations') is not null as "hasMigrations"`,
    )
    const [facts] = rows
    if (!facts) throw new Error('no answer')
    const { hasMigrations, ...known } = facts
    const ended = 'select migration_name as name from _prisma_migrations where finished_at is not null'
    const applied = hasMigrations ? (await client.query<{ name: string }>(ended)).rows.map(({ name }) => name) : []
    return { ...known, applied }
  } finally {
    await client.end()
  }
}
