import { setTimeout as delay } from 'node:timers/promises'
import { Blueprint } from '@/lib/blueprint/blueprint'
import { type ConnectionForRun, connectionForRun } from '@/lib/connections/find-connection'
import { recordObjects } from '@/lib/connections/record'
import { attemptsOf } from '@/lib/credentials/attempt'
import type { Delegate } from '@/lib/identity/actor'
import { delegatesOf } from '@/lib/identity/tokens/run-token'
import { renewsOf } from '@/lib/invitations/renews'
import { log } from '@/lib/log'
import { Confirmation } from '../plan/difference'
import { findRun, runsOfInvitation } from '../store'
import { addedTo } from './added'
import { conclude } from './conclude'
import { converge } from './converge'
import { type Lease, LeaseLost, takeLease } from './lease'
import { nothingMade } from './made'
import { attemptsBefore, hasMade } from './store'
import { fullPatience, type Pause, type Working } from './working'

/**
 * Works one run as far as it can go: to its end, to where a person is needed, or until another worker took it over.
 * Returns at once when there is nothing to do.
 *
 * @param pause how the time between two looks is passed
 */
export async function work(runId: string, stop: AbortSignal, pause: Pause = passTime): Promise<void> {
  const lease = await takeLease(runId, stop)
  if (!lease) return
  try {
    const working = await begin(lease, pause)
    await conclude(working, await converge(working))
  } catch (error) {
    if (error instanceof LeaseLost || lease.signal.aborted) log().warn({ runId }, 'run left to another worker')
    else throw error
  } finally {
    await lease.release()
  }
}

const passTime: Pause = (milliseconds, signal) => delay(milliseconds, undefined, { signal })

async function begin(lease: Lease, pause: Pause): Promise<Working> {
  const { runId } = lease
  const [run, delegates, mayWrite, attempts] = await Promise.all([
    findRun(runId),
    delegatesOf(runId),
    hasMade(runId),
    attemptsBefore(runId),
  ])
  const [known, credentials] = await Promise.all([connectionForRun(run.connectionId), attemptsOf(run.connectionId)])
  const confirmed = answersOf(run.confirmed, delegates)
  const connection = await adopted(lease, known, confirmed)
  return {
    lease,
    pause,
    runId: run.id,
    intent: run.intent,
    renewingRuns: await renewingRuns(run),
    connection,
    blueprint: { ...Blueprint.parse(run.blueprint), uniqueName: connection.uniqueName },
    grantBy: run.grantBy === 'microsoft' ? 'microsoft' : 'portal',
    confirmed,
    added: await addedTo(connection),
    mayWrite,
    delegates,
    made: nothingMade,
    refused: new Map(),
    askedEnd: null,
    refusedEnd: null,
    isLookingAgain: run.state === 'needs_person',
    attempts,
    knownCertificates: new Set(credentials.filter((one) => one.kind === 'certificate').map((one) => one.attemptName)),
    patience: fullPatience,
  }
}

async function renewingRuns({ intent, invitationId }: Awaited<ReturnType<typeof findRun>>) {
  if (intent !== 'renew' || !invitationId) return null
  const renews = await renewsOf(invitationId)
  return renews.includes('secret') ? runsOfInvitation(invitationId) : null
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
