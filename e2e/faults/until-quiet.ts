import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/e2e/fixtures/database'

const longestMs = 30_000

/** What a worker that died had sent is still worked by the server: nothing may be decided, or emptied, beside it. */
export async function untilQuiet(): Promise<void> {
  const until = performance.now() + longestMs
  while (performance.now() < until) {
    const [others] = await db().$queryRaw<[{ busy: bigint }]>`
      select count(*) as busy from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`
    if (others.busy === 0n) return
    await sleep(5)
  }
  throw new Error('Somebody else is still at work in this database')
}
