import { keepProfile } from '@/lib/connections/profile'
import { recordObjects } from '@/lib/connections/record'
import type { WaitingFor } from '@/lib/graph/classify'
import { readPeople } from '@/lib/graph/people'
import { heldSecret } from '@/lib/handoff/hold'
import { sendProof } from '@/lib/proof/prove-again'
import { recordTried } from '@/lib/proof/record-tried'
import { type Tried, trySecret } from '@/lib/proof/try-secret'
import { sendJob } from '@/lib/queue/queue'
import { fullPatience } from '../decide/patience'
import { addEvent } from '../store'
import type { EngineState, RunContext } from './context'
import { waitFor } from './wait'

/**
 * Uses the new secret: a token is minted with it and its roles are read. Waited for by condition, because Microsoft's
 * servers learn of a secret and of its roles one after the other; what is not seen in time is tried again after the run, which
 * goes on.
 */
export async function prove(context: RunContext, state: EngineState, areRolesGranted: boolean): Promise<void> {
  const { lease, runId } = context
  const { connection, blueprint } = state
  const held = await heldSecret(connection.id)
  if (!held || !connection.applicationId) return
  const roles = blueprint.applicationPermissions
  const client = { tenantId: connection.tenantId, clientId: connection.applicationId, secret: held.secretText }
  const tried = await tryUntil(context, () => trySecret(client, roles), areRolesGranted)
  const takers = takingPart(state)
  const isReader = tried.status === 'works' && tried.holdsRoles === true && roles.length > 0
  const people = isReader ? await readPeople(tried.app, connection.groupIds, [...takers.keys()]) : null
  await lease.write(async (tx) => {
    const isWhole = await recordTried(tx, held, tried, roles)
    const count = people?.count ?? null
    if (count !== null) await recordObjects(tx, connection.id, { usersInScope: count })
    for (const [objectId, profile] of people?.profiles ?? [])
      await keepProfile(tx, { connectionId: connection.id, personId: takers.get(objectId) ?? '' }, profile)
    if (tried.status === 'works') await addEvent(tx, runId, 'proved', { isWhole, people: count })
    else await addEvent(tx, runId, 'unproven', { why: tried.status, code: tried.code })
    if (!isWhole) await sendProof(tx, held)
  })
}

/** Who lends this run their access: object id to person. What they see beside the field mapping is what Spencer's sync reads. */
function takingPart({ delegates }: EngineState): Map<string, string> {
  return new Map(delegates.map(({ customer }) => [customer.objectId, customer.personId]))
}

async function tryUntil(context: RunContext, once: () => Promise<Tried>, areRolesGranted: boolean): Promise<Tried> {
  for (let patience = fullPatience; ; ) {
    const tried = await once()
    const reason = reasonToWait(tried, areRolesGranted)
    if (!reason || patience.milliseconds > longestMilliseconds) return tried
    patience = await waitFor(context, reason, patience)
  }
}

/** What may be otherwise in a moment; null where it is settled, or somebody has to mend it first. */
function reasonToWait(tried: Tried, areRolesGranted: boolean): WaitingFor | null {
  switch (tried.status) {
    case 'works':
      if (tried.holdsRoles === true || !areRolesGranted) return null
      return tried.holdsRoles === null ? 'unavailable' : 'replication'
    case 'not_yet':
      return 'replication'
    case 'unanswered':
      return tried.code === 0 ? 'network' : 'unavailable'
    case 'unreadable':
      return 'unavailable'
    case 'refused':
      return null
  }
}

/** A new secret works within a minute, roles may take longer; the handoff is not held up for ever. */
const longestMilliseconds = 90_000

/** The one-time link goes out from the queue, so that a mail server that is down stops nothing else. */
export async function handOver({ lease, runId }: RunContext, { connection }: EngineState): Promise<void> {
  const held = await heldSecret(connection.id)
  if (!held) return
  await lease.write(async (tx) => {
    await sendJob(tx, 'deliver-handoff', { handoffId: held.handoffId })
    await addEvent(tx, runId, 'handed over', {})
  })
}
