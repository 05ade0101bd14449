import { blueprintOf } from '@/lib/blueprint/blueprint'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import { keptLeft } from '@/lib/connections/ended/kept-left'
import type { Left } from '@/lib/connections/ended/left'
import { type ConnectionForRun, connectionForRun } from '@/lib/connections/find-connection'
import { isAdopted } from '@/lib/connections/model'
import { type Attempt, attemptsOf } from '@/lib/credentials/attempt'
import { asStaff, type Db } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { lastObservationOf } from '../observation-store'
import { observationFrom } from '../plan/last-observation'
import { undoneAtOf } from '../store'
import { sentAnything } from './store'

/**
 * What of this connection stands in the tenant, as the last look and our own rows tell; null where nothing does: nothing was
 * made since it was last undone. A request whose answer never came may have made something.
 */
export async function leftOf(db: Db, connectionId: string, now: Date): Promise<Left | null> {
  const connection = await connectionForRun(db, connectionId)
  const { appName, applicationId, applicationObjectId: objectId } = connection
  if (!applicationId && !objectId) {
    const kept = await keptLeft(db, connectionId)
    if (kept) return { ...kept, credentials: kept.credentials.filter((one) => stillOpens(one, now)) }
    if (!(await sentAnything(db, connectionId, await undoneAtOf(db, connectionId)))) return null
  }
  const attempts = await attemptsOf(db, connectionId)
  return {
    ...{ appName, applicationId, objectId },
    isAdopted: isAdopted(connection),
    permissions: await permissionsOf(db, connection),
    credentials: attempts.filter((one) => opens(one, now)).map(saidOf),
  }
}

/** The same for whoever is about to end it. */
export function leftNow(staff: Staff, connectionId: string, now = new Date()): Promise<Left | null> {
  return leftOf(asStaff(staff), connectionId, now)
}

const opens = ({ state, endsAt }: Attempt, now: Date) =>
  (state === 'live' || state === 'replaced') && (endsAt === null || endsAt > now)

const stillOpens = ({ endsAt }: Left['credentials'][number], now: Date) => endsAt === null || new Date(endsAt) > now

function saidOf({ kind, hint, thumbprintSha1, endsAt }: Attempt): Left['credentials'][number] {
  return { kind, name: kind === 'secret' ? hint : thumbprintSha1, endsAt: endsAt?.toISOString() ?? null }
}

/** As they were seen; where nobody has looked, all that was asked for. */
async function permissionsOf(db: Db, connection: ConnectionForRun): Promise<string[]> {
  const { applicationPermissions: asked, delegatedScopes } = blueprintOf({ ...connection, certificate: null })
  const kept = await lastObservationOf(db, connection.id)
  const seen = kept && observationFrom(kept.observation, connection.applicationObjectId)?.servicePrincipal
  if (!seen) return [...asked, ...delegatedScopes]
  const held = new Set(seen.roles.map(({ roleId }) => roleId))
  const roles = Object.entries(applicationPermissions).flatMap(([name, id]) => (held.has(id) ? [name] : []))
  return [...roles, ...(seen.grant?.scopes ?? [])]
}
