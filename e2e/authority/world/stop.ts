import type { Staff } from '@/lib/identity/actor'
import { stopPortal } from '@/lib/switch/stop-portal'
import type { Actor } from '../actors'
import type { Database } from '../database'

/** Another company is stopped, for somebody to lift. */
export async function aStop(admin: Staff, database: Database, connectionId: string): Promise<string> {
  const { rows } = await database.sql(`select "customerId" from "Connection" where id = $1`, [connectionId])
  const begun = await stopPortal(admin, rows[0].customerId, 'Something is odd.')
  if (begun.status !== 'begun') throw new Error(`Not stopped: ${begun.status}`)
  return begun.stopId
}

/** For as long as one of them asks, everything is. */
export async function stopForAll(database: Database, actor: Actor): Promise<void> {
  if (actor !== 'stopped') return
  await database.sql(
    `insert into "Stop" (id, reason, "stoppedById") select gen_random_uuid(), reason, "stoppedById" from "Stop"`,
  )
}
