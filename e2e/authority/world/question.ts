import { randomUUID } from 'node:crypto'
import { blueprintOf } from '@/lib/blueprint/blueprint'
import { connectionForRun } from '@/lib/connections/find-connection'
import { asWorker } from '@/lib/db'
import type { Difference } from '@/lib/provisioning/plan/difference'
import { questionKey } from '@/lib/provisioning/plan/question-key'
import type { Database } from '../database'

/** A run that found something else than was approved, and waits for a yes. */
export async function aQuestion(database: Database, connectionId: string): Promise<string> {
  const connection = await connectionForRun(asWorker(), connectionId)
  const blueprint = blueprintOf({ ...connection, certificate: null })
  const difference: Difference = { kind: 'changes', keys: ['create application'] }
  const whoPressed = `select id from "Person" where upn = 'marie.dubois@contoso.com'`
  const { rows } = await database.sql(
    `insert into "Run" (id, "connectionId", intent, state, reason, blueprint, "approvedHash", "startedById", difference)
     values ($1, $2, 'connect', 'needs_person', 'confirm', $3, 'approved', (${whoPressed}), $4) returning difference`,
    [randomUUID(), connectionId, blueprint, difference],
  )
  return questionKey(rows[0].difference)
}
