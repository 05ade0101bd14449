import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/db'

/** The scratch database as it was; the audit's own guard against that is put aside for a moment. */
export async function emptyDatabase(): Promise<void> {
  await untilQuiet()
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    await tx.$executeRaw`truncate "Customer", "Person", "AuditEntry", "SignIn" cascade`
    await tx.$executeRaw`delete from pgboss.job`
  })
}

const longestMs = 30_000

/** What a worker that died had sent is still worked by the server: emptying tables under it would be a deadlock. */
async function untilQuiet(): Promise<void> {
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
