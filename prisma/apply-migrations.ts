import { Client } from 'pg'
import { readMigrations } from './migrations-folder'
import { everything, withSchemaEngine } from './schema-engine'

/** Any number, but always the same: it is what two instances that start together meet on. */
const migrationLock = 7_355_608

/**
 * Applies what the database has not seen yet and keeps the ordinary `_prisma_migrations` table, so that
 * `prisma migrate deploy` stays usable. Of two at the same moment the second waits and then finds nothing to do.
 *
 * @returns the names of the migrations that were applied now.
 */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  const lock = new Client({ connectionString })
  await lock.connect()
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
