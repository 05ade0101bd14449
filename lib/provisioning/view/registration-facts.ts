import type { ConnectionForRun } from '@/lib/connections/find-connection'
import { isAdopted } from '@/lib/connections/model'
import type { Attempt } from '@/lib/credentials/attempt'
import type { Db } from '@/lib/db'
import type { ObservedApplication } from '@/lib/graph/observation'
import { isOf } from '../plan/known-secrets'
import { type CredentialOn, credentialsOn } from './credentials-on'
import type { Forecast } from './forecast'
import { creationOf, namesByObjectId } from './store'

/** The registration that somebody lends authority to, as far as our tables tell. */
export type RegistrationFacts = {
  applicationId: string
  displayName: string
  /** Who of the customer let this portal make it, and when; null where somebody made it by hand. */
  made: { by: string | null; at: Date } | null
  credentials: Credential[]
  redirectUris: string[]
  /** By name where they have been here, by object id else; null where nobody could read them. */
  owners: { objectId: string; name: string | null }[] | null
}

type Credential = Omit<CredentialOn, 'keyId'>

/** Null where there is no registration that we know of. */
export async function registrationFactsOf(
  db: Db,
  connection: ConnectionForRun,
  forecast: Forecast,
): Promise<RegistrationFacts | null> {
  const { id, tenantId } = connection
  const { application, owners } = forecast.observation
  if (!application) return null
  const [made, names] = await Promise.all([
    isAdopted(connection) ? null : creationOf(db, id),
    namesByObjectId(db, tenantId, owners ?? []),
  ])
  return {
    applicationId: application.applicationId,
    displayName: application.displayName,
    made,
    credentials: credentialsIn(application, forecast),
    redirectUris: application.wire.web?.redirectUris ?? [],
    owners: owners?.map((objectId) => ({ objectId, name: names.get(objectId) ?? null })) ?? null,
  }
}

/** What was seen, and what we have been given since and no look has shown. */
function credentialsIn(application: ObservedApplication, forecast: Forecast): Credential[] {
  const shown = credentialsOn(application, forecast)
  const isShown = ({ keyId, attemptName }: Attempt) =>
    shown.some((one) => isOf({ keyId, attemptName }, { keyId: one.keyId, displayName: one.name }))
  const unseen = forecast.attempts.filter((one) => one.state === 'live' && !isShown(one))
  return [
    ...shown,
    ...unseen.map(({ kind: what, keyId, attemptName, thumbprintSha1, endsAt }) => {
      // One that was made by hand bears a name there that nobody told us.
      const name = keyId === null ? null : attemptName
      return { what, name: what === 'secret' ? name : thumbprintSha1, endsAt, isOurs: true }
    }),
  ]
}
