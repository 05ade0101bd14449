import { Client } from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { asWorker } from '@/lib/db'
import { closeQueue, sendJob, sendJobs } from './queue'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const send = () => asWorker((tx) => sendJob(tx, 'run', { runId: crypto.randomUUID() }))

async function administer(statement: (database: string) => string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseServer') })
  await client.connect()
  await client.query(statement(new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)))
  await client.end()
}

test('a queue that could not be opened is opened again at the next send', async () => {
  await db().$queryRaw`select 1`
  await administer((database) => `alter database "${database}" allow_connections false`)
  await expect(send()).rejects.toThrow()
  await administer((database) => `alter database "${database}" allow_connections true`)
  await send()
})

test('connections of the queue that break are replaced, and the process goes on', async () => {
  await send()
  await administer(
    (database) => `select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = '${database}' and application_name = 'spencer-portal'`,
  )
  await send()
})

test('of an account owner one job waits, by whichever of their connections they were found', async () => {
  const [owner, other] = [crypto.randomUUID(), crypto.randomUUID()]
  const found = [owner, owner, other].map((one) => ({ owner: one, connectionId: crypto.randomUUID() }))
  await asWorker((tx) => sendJobs(tx, 'send-reminders', found))
  const [{ count }] = await db().$queryRaw<[{ count: number }]>`
    select count(*)::int as count from pgboss.job where name = 'send-reminders' and data->>'owner' in (${owner}, ${other})`
  expect(count).toBe(2)
})
