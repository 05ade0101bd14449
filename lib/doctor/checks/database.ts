import { readdir } from 'node:fs/promises'
import { saidBy } from '@/lib/said-by'
import { loopback } from '@/lib/settings/schema'
import { type Finding, well, wrong } from '../finding'
import { type DatabaseFacts, readDatabaseFacts } from '../store'

/** The oldest that the migrations were tried on. */
const oldestMajor = 15

/** @param migrations the folder of those that this build needs */
export async function examineDatabase(url: string, migrations: string): Promise<Finding[]> {
  try {
    const facts = await readDatabaseFacts(url)
    return [version(facts), await migrated(facts, migrations), ...encrypted(facts, url)]
  } catch (error) {
    const toDo = 'Whoever runs PostgreSQL: start it, or let this machine in; DATABASE_URL says where it is looked for.'
    return [wrong('database unreachable', `The database does not answer: ${saidBy(error)}.`, toDo)]
  }
}

function version({ version: number, versionName }: DatabaseFacts): Finding {
  return number >= oldestMajor * 10_000
    ? well('database too old', `PostgreSQL ${versionName} answers.`)
    : wrong(
        'database too old',
        `PostgreSQL ${versionName} is too old.`,
        `Whoever runs it: ${oldestMajor} or newer is needed.`,
      )
}

async function migrated({ applied }: DatabaseFacts, folder: string): Promise<Finding> {
  const entries = await readdir(folder, { withFileTypes: true })
  const needed = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const missing = needed.filter((name) => !applied.includes(name))
  const says = `${missing.length} of ${needed.length} migrations are missing.`
  return missing.length === 0
    ? well('database not migrated', 'The database has every migration that this version needs.')
    : wrong('database not migrated', says, 'Run: node migrate.mjs')
}

function encrypted({ isEncrypted }: DatabaseFacts, url: string): Finding[] {
  const { hostname } = new URL(url)
  if (hostname === '' || loopback.test(hostname)) return []
  const toDo = 'Add sslmode=verify-full to DATABASE_URL, unless nobody else is on that way.'
  return [
    isEncrypted
      ? well('database without TLS', 'The way to the database is encrypted.')
      : wrong('database without TLS', 'The way to the database is not encrypted.', toDo),
  ]
}
