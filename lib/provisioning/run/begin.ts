import { Blueprint } from '@/lib/blueprint/blueprint'
import { type ConnectionForRun, connectionForRun } from '@/lib/connections/find-connection'
import { recordObjects } from '@/lib/connections/record'
import { attemptsOf } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import type { Delegate } from '@/lib/identity/actor'
import { delegatesOf } from '@/lib/identity/tokens/run-token'
import { amendmentOf } from '@/lib/invitations/amending/amending'
import { amends } from '@/lib/invitations/amending/amends'
import { renewsOf } from '@/lib/invitations/renews'
import { nothingExpected } from '../decide/expectations'
import { fullPatience } from '../decide/patience'
import { Confirmation } from '../plan/difference'
import { findRun, runsOfInvitation } from '../store'
import { Withdrawal } from '../withdraw/withdrawal'
import type { EngineState, Pause, RunContext } from './context'
import { contributionsTo } from './contributions'
import type { Lease } from './lease'
import { memoryFrom } from './memory-of'
import { attemptsBefore, hasBeenRenamed, hasMade, hasWaitedForColleague } from './store'

/** What our tables know of a run before anything of the tenant is looked at. */
export async function begin(lease: Lease, pause: Pause): Promise<{ context: RunContext; state: EngineState }> {
  const { runId } = lease
  const [run, delegates, isAgreed, attempts, isRenamed] = await Promise.all([
    findRun(asWorker(), runId),
    delegatesOf(runId),
    hasMade(asWorker(), runId),
    attemptsBefore(asWorker(), runId),
    hasBeenRenamed(asWorker(), runId),
  ])
  const [known, credentials, hasWaited] = await Promise.all([
    connectionForRun(asWorker(), run.connectionId),
    attemptsOf(asWorker(), run.connectionId),
    hasWaitedForColleague(asWorker(), run.connectionId),
  ])
  const confirmed = answersOf(run.confirmed, delegates)
  const connection = await adopted(lease, known, confirmed)
  const [renewingRuns, contributions, asked] = await Promise.all([
    renewingRunsOf(run),
    contributionsTo(asWorker(), connection),
    amendmentOf(asWorker(), run.invitationId),
  ])
  const blueprint = { ...Blueprint.parse(run.blueprint), uniqueName: connection.uniqueName }
  const amendment = run.intent === 'repair' ? amends(blueprint, asked) : null
  const isLookingAgain = run.state === 'needs_person'
  const isWithdrawn = Withdrawal.safeParse(run.withdrawal).data?.is === 'yes'
  const kept = { renewingRuns, contributions, amendment }
  const context: RunContext = { lease, pause, runId, ...kept, isLookingAgain, isWithdrawn }
  const told = {
    intent: run.intent,
    grantBy: run.grantBy === 'microsoft' ? ('microsoft' as const) : ('portal' as const),
    confirmed,
    connection,
  }
  const state: EngineState = {
    ...told,
    blueprint,
    memory: memoryFrom(credentials, context, told),
    observed: null,
    expectations: nothingExpected,
    isAgreed,
    hasWaited,
    delegates,
    challenge: null,
    refused: new Map(),
    refusedEnd: null,
    nameRefused: null,
    isRenamed,
    refusal: null,
    patience: fullPatience,
    isStopped: false,
    attempts,
    knownCertificates: new Set(
      credentials.flatMap((one) => (one.kind === 'certificate' && one.state !== 'removed' ? one.attemptName : [])),
    ),
  }
  return { context, state }
}

async function renewingRunsOf({ intent, invitationId }: Awaited<ReturnType<typeof findRun>>) {
  if (intent !== 'renew' || !invitationId) return null
  const renews = await renewsOf(asWorker(), invitationId)
  return renews.includes('secret') ? runsOfInvitation(asWorker(), invitationId) : null
}

/** Somebody's answer lends no authority to another person's token. */
function answersOf(kept: unknown, delegates: Delegate[]): Confirmation | null {
  const answers = Confirmation.nullable().parse(kept)
  return delegates.some(({ customer }) => customer.personId === answers?.by) ? answers : null
}

/** From here on the registration that a person gave us is looked up as ours. */
async function adopted(lease: Lease, connection: ConnectionForRun, answers: Confirmation | null) {
  const adoptedObjectId = answers?.adopt ?? connection.adoptedObjectId
  if (adoptedObjectId === connection.adoptedObjectId) return connection
  await lease.write((tx) => recordObjects(tx, connection.id, { adoptedObjectId }))
  return { ...connection, adoptedObjectId }
}
