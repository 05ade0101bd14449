import { Client } from 'pg'
import { saidBy } from '@/lib/said-by'
import { readMigrations } from './migrations-folder'
import { everything, withSchemaEngine } from './schema-engine'

/** Not reached, or not let in: whoever runs this can mend it. */
export class DatabaseAway extends Error {}

/** Any number, but always the same: it is what two instances that start together meet on. */
const migrationLock = 7_355_608

/**
 * Applies what the database has not seen yet and keeps the ordinary `_prisma_migrations` table, so that
 * `prisma migrate deploy` stays usable. Of two at the same moment the second waits and then finds nothing to do.
 *
 * @returns the names of the migrations that were applied now.
 * @throws DatabaseAway
 */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  const lock = new Client({ connectionString })
  try {
    await lock.connect()
  } catch (cause) {
    throw new DatabaseAway(`The database does not let us in: ${saidBy(cause)}. DATABASE_URL says where it is.`, {
      cause,
    })
  }
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock])
    const migrationsList = await readMigrations()
    const { appliedMigrationNames } = await withSchemaEngine(connectionString, (engine) =>
      engine.applyMigrations({ migrationsList, filters: everything }),
    )
    return appliedMigrationNames
  } finally {
    await lock.end()
  }
}
