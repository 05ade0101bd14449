import { z } from 'zod'
import { isGivenUnseen } from '@/lib/connections/model'
import { recordMoment, recordObjects } from '@/lib/connections/record'
import { recordLive, recordRemoved, recordSeenSecret, recordShown } from '@/lib/credentials/attempt'
import { lifetimeDaysOf } from '@/lib/credentials/lifetime'
import type { Tx } from '@/lib/db'
import type { GraphAnswer } from '@/lib/graph/call'
import type { ObservedApplication } from '@/lib/graph/observation'
import { readApplication } from '@/lib/graph/read-application'
import { hold } from '@/lib/handoff/hold'
import { supersede } from '@/lib/handoff/supersede'
import type { Change } from '@/lib/provisioning/plan/change'
import { isGiven, shownOf } from '@/lib/provisioning/plan/given-secret'
import type { SecretToAsk } from '@/lib/provisioning/plan/requests'
import type { EngineState, RunContext } from '../context'
import { recordCredentialsGone } from './record-credentials-gone'

/** passwordCredential as addPassword answers it, the only time with its text. */
const NewSecret = z.object({
  keyId: z.guid(),
  secretText: z.string().min(16),
  hint: z.string().nullish(),
  startDateTime: z.iso.datetime(),
  endDateTime: z.iso.datetime(),
})

const WithId = z.object({ id: z.guid() })

const Thing = z.object({ id: z.string() })

/**
 * A success says what it made or, where Graph has nothing to say, 204. One whose body was lost on the way, or that says
 * nothing where something was made, is not an answer: nobody could tell what to keep of it.
 */
export function tellsWhatItMade(change: Change, answer: GraphAnswer): boolean {
  if (change.kind === 'add secret') return NewSecret.safeParse(answer.body).success
  return answer.status === 204 ? !isAnsweredWithBody(change) : Thing.safeParse(answer.body).success
}

/** A POST that makes or brings back something: 200 or 201, always with it. */
function isAnsweredWithBody(change: Change): boolean {
  if (change.kind === 'grant scopes') return change.grantId === null
  return change.kind === 'assign role' || change.kind === 'restore application'
}

/** Commits what a successful answer means to us: ids, dates, and the secret, sealed in the same transaction. */
export async function recordAnswer(
  tx: Tx,
  context: RunContext,
  state: EngineState,
  change: Change,
  answer: GraphAnswer,
  secret: SecretToAsk,
): Promise<EngineState> {
  const connectionId = state.connection.id
  switch (change.kind) {
    case 'create application': {
      const application = readApplication(answer.body)
      return application ? recordApplication(tx, context, state, application) : state
    }
    case 'create service principal': {
      const parsed = WithId.safeParse(answer.body)
      if (parsed.success) await recordObjects(tx, connectionId, { servicePrincipalId: parsed.data.id })
      return state
    }
    case 'remove secret':
      await recordRemoved(tx, connectionId, [nameOrKey(state, change)])
      return state
    case 'add secret': {
      const parsed = NewSecret.safeParse(answer.body)
      if (parsed.success) await recordSecret(tx, state, parsed.data, secret)
      return state
    }
    default:
      return state
  }
}

/** A twin bears the name of the secret that stays: where Graph has told a key id, that alone says which is gone. */
function nameOrKey(
  { memory }: EngineState,
  { attemptName, keyId }: Extract<Change, { kind: 'remove secret' }>,
): string {
  const known = memory.secrets.find((one) => one.attemptName === attemptName)
  return known?.keyId ? keyId : attemptName
}

/** Also for an application that stood already: from now on it is ours to look up by id. */
export async function recordApplication(
  tx: Tx,
  context: RunContext,
  before: EngineState,
  application: ObservedApplication,
): Promise<EngineState> {
  const state = { ...before, connection: await withObjects(tx, before.connection, application) }
  await recordMoment(tx, state.connection.id, 'registeredAt')
  await recordGivenSecrets(tx, state, application)
  return recordCertificate(tx, context, state, application)
}

async function withObjects(tx: Tx, connection: EngineState['connection'], application: ObservedApplication) {
  const { objectId: applicationObjectId, applicationId } = application
  if (connection.applicationObjectId === applicationObjectId) return connection
  const isOfPerson = isGivenUnseen(connection) && connection.applicationId === applicationId
  // The one that was adopted is gone where another was made: from now on that one is looked up.
  const isLent = isOfPerson || connection.adoptedObjectId === applicationObjectId
  const adoptedObjectId = isLent ? applicationObjectId : null
  const objects = { applicationObjectId, applicationId, adoptedObjectId, servicePrincipalId: null }
  if (connection.applicationId !== null && !isOfPerson) await recordCredentialsGone(tx, connection.id)
  await recordObjects(tx, connection.id, { ...objects, appName: application.displayName })
  return { ...connection, ...objects }
}

/** Of a secret that a person gave, Graph knows the key id and the true end. */
async function recordGivenSecrets(tx: Tx, { memory }: EngineState, application: ObservedApplication): Promise<void> {
  for (const given of memory.secrets.filter(isGiven)) {
    const shown = shownOf(given, application, memory.secrets)
    if (shown) await recordSeenSecret(tx, given.attemptName, shown)
  }
}

async function recordCertificate(
  tx: Tx,
  { runId }: RunContext,
  state: EngineState,
  { certificates }: ObservedApplication,
): Promise<EngineState> {
  const { connection, blueprint, knownCertificates } = state
  const wanted = blueprint.certificate
  const key = certificates.find((one) => one.thumbprintSha1 === wanted?.thumbprintSha1)
  const attemptName = key && `certificate ${connection.id} ${key.keyId}`
  if (!wanted || !key || !attemptName || knownCertificates.has(attemptName)) return state
  await recordShown(tx, { connectionId: connection.id, runId, kind: 'certificate', attemptName })
  await recordLive(tx, attemptName, {
    keyId: key.keyId,
    startsAt: key.startsAt ?? new Date(),
    endsAt: key.endsAt ?? new Date(wanted.endsAt),
    thumbprints: { sha1: wanted.thumbprintSha1, sha256: wanted.thumbprintSha256 },
  })
  return { ...state, knownCertificates: new Set([...knownCertificates, attemptName]) }
}

async function recordSecret(tx: Tx, state: EngineState, made: z.output<typeof NewSecret>, secret: SecretToAsk) {
  const connectionId = state.connection.id
  const startsAt = new Date(made.startDateTime)
  const endsAt = new Date(made.endDateTime)
  const hint = made.hint ?? made.secretText.slice(0, 3)
  const credentialId = await recordLive(tx, secret.attemptName, { keyId: made.keyId, hint, startsAt, endsAt })
  if (credentialId === null) return
  await supersede(tx, connectionId)
  await hold(tx, { connectionId, credentialId, secretText: made.secretText })
  if (state.refusedEnd) await recordObjects(tx, connectionId, { secretLifetimeDays: lifetimeDaysOf(startsAt, endsAt) })
}
