import { Client } from 'pg'

/**
 * Holds a run's row, so that its worker stands before the next thing it wants to commit. `stands` settles when the worker
 * waits for the row; `release` lets it go.
 */
export async function holdRun(database: string, runId: string) {
  const client = new Client({ connectionString: database })
  await client.connect()
  await client.query('begin')
  await client.query('select 1 from "Run" where id = $1 for update', [runId])
  const waiting = `select count(*)::int as count from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'`
  return {
    stands: async () => {
      for (;;) {
        const { rows } = await client.query(waiting)
        if (rows[0].count > 0) return
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    release: async () => {
      await client.query('rollback')
      await client.end()
    },
  }
}
