import type { ConnectionForRun } from '@/lib/connections/find-connection'
import type { Attempt } from '@/lib/credentials/attempt'
import type { Db } from '@/lib/db'
import { lastObservationOf } from '../observation-store'
import type { LastLook } from '../plan/given-facts'
import { observationFrom } from '../plan/last-observation'
import { noContributions } from '../plan/memory'
import { plan } from '../plan/plan'
import { memoryFrom } from '../run/memory-of'
import { currentBlueprint } from '../settings'

/** What the last look at this registration showed, against what it is to hold; null where nobody has looked at it. */
export async function lastLookAt(
  db: Db,
  connection: ConnectionForRun,
  attempts: Attempt[],
  now = new Date(),
): Promise<LastLook | null> {
  const kept = await lastObservationOf(db, connection.id)
  const observation = kept && observationFrom(kept.observation, connection.applicationObjectId)
  if (!kept || !observation) return null
  const blueprint = await currentBlueprint(db, connection)
  const memory = memoryFrom(
    attempts,
    { renewingRuns: null, contributions: noContributions, amendment: null },
    { intent: 'repair', connection, confirmed: null },
  )
  return {
    at: kept.observedAt,
    missing: plan(blueprint, observation, memory, now),
    isCertificateWanted: blueprint.certificate !== null,
  }
}
