import '@/lib/preflight'
import { env } from '@/lib/env'
import { migrateQueue } from '@/lib/queue/queue'
import { applyMigrations, DatabaseAway } from './apply-migrations'

/** `npm run db:migrate`: our tables, then the queue's. Safe to repeat. */
const applied = await applyMigrations(env().DATABASE_URL).catch((error) => {
  if (!(error instanceof DatabaseAway)) throw error
  console.error(error.message)
  process.exit(1)
})
await migrateQueue()
console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
process.exit(0)
