import type { Blueprint } from '@/lib/blueprint/blueprint'
import { applicationPermissions, permissionsFor } from '@/lib/blueprint/permissions'
import type { ConnectionForRun } from '@/lib/connections/find-connection'
import { isGivenUnseen } from '@/lib/connections/model'
import { type Attempt, attemptsOf } from '@/lib/credentials/attempt'
import type { Db } from '@/lib/db'
import type { Observation } from '@/lib/graph/observation'
import { newApplication } from '@/lib/graph/registration'
import type { Customer } from '@/lib/identity/actor'
import type { Amendment } from '@/lib/invitations/amending/amendment'
import { renewsOf } from '@/lib/invitations/renews'
import { lastObservationOf } from '../observation-store'
import type { Change } from '../plan/change'
import { emptyTenant } from '../plan/first-plan'
import { observationFrom } from '../plan/last-observation'
import { plan, registrationOf } from '../plan/plan'
import { contributionsTo } from '../run/contributions'
import { memoryFrom } from '../run/memory-of'
import { runsOfInvitation } from '../store'

/** What a press would find and do, as far as our tables tell: the run looks itself, and asks where it finds something else. */
export type Forecast = {
  /** When the tenant was last observed; null where no run has, and what is said is what was agreed. */
  observedAt: Date | null
  observation: Observation
  attempts: Attempt[]
  changes: Change[]
}

export async function forecastOf(
  db: Db,
  customer: Pick<Customer, 'intent' | 'invitationId'>,
  connection: ConnectionForRun,
  blueprint: Blueprint,
  now: Date,
  amendment: Amendment | null = null,
): Promise<Forecast> {
  const { intent } = customer
  const [kept, attempts, renewingRuns, contributions] = await Promise.all([
    lastObservationOf(db, connection.id),
    attemptsOf(db, connection.id),
    renewingRunsOf(db, customer),
    contributionsTo(db, connection),
  ])
  const memory = memoryFrom(
    attempts,
    { renewingRuns, contributions, amendment },
    { intent, connection, confirmed: null },
  )
  const seen = kept && observationFrom(kept.observation, connection.applicationObjectId)
  // Nothing is known to differ on an app that a person made, before it is looked at.
  const isToBeSeen = intent === 'repair' && !seen && isGivenUnseen(connection)
  const accepted = amendment ? { ...blueprint, applicationPermissions: permissionsFor(amendment.from) } : blueprint
  const observation = seen ?? assumed(connection, accepted, attempts)
  return {
    observedAt: seen && kept ? kept.observedAt : null,
    observation,
    attempts,
    changes: isToBeSeen ? [] : plan(blueprint, observation, memory, now),
  }
}

/** As a run would have it: one that renews a secret wants one of its own invitation. */
async function renewingRunsOf(
  db: Db,
  { intent, invitationId }: Pick<Customer, 'intent' | 'invitationId'>,
): Promise<string[] | null> {
  if (intent !== 'renew') return null
  const renews = await renewsOf(db, invitationId)
  return renews.includes('secret') ? runsOfInvitation(db, invitationId) : null
}

/** As it was made by hand, or before anything was kept of what a run saw. Ids that nobody knows stand in braces. */
function assumed(connection: ConnectionForRun, blueprint: Blueprint, attempts: Attempt[]): Observation {
  const { applicationId, applicationObjectId, servicePrincipalId, grantedAt, appName } = connection
  if (applicationId === null) return emptyTenant
  const live = attempts.filter(({ state }) => state === 'live' || state === 'replaced')
  const keyed = live.flatMap(({ keyId, ...one }) => (keyId ? [{ ...one, keyId }] : []))
  return {
    ...emptyTenant,
    application: {
      objectId: applicationObjectId ?? '{application object id}',
      applicationId,
      displayName: appName,
      uniqueName: null,
      createdAt: null,
      createdByAppId: null,
      switches: null,
      secrets: keyed
        .filter(({ kind }) => kind === 'secret')
        .map(({ attemptName, ...one }) => ({ ...one, displayName: attemptName })),
      certificates: keyed.filter(({ kind }) => kind === 'certificate'),
      wire: newApplication(registrationOf({ ...blueprint, appName, certificate: null })),
    },
    servicePrincipal: {
      objectId: servicePrincipalId ?? '{service principal id}',
      roles: grantedAt ? blueprint.applicationPermissions.map(roleOf) : [],
      grant: grantedAt ? { id: '{grant id}', scopes: [...blueprint.delegatedScopes] } : null,
    },
  }
}

const roleOf = (permission: keyof typeof applicationPermissions) => ({
  roleId: applicationPermissions[permission],
  assignmentId: null,
})
