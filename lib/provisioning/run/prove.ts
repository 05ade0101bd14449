import { keepProfile } from '@/lib/connections/profile'
import { recordMoment, recordObjects } from '@/lib/connections/record'
import { recordProof } from '@/lib/credentials/attempt'
import { readPeople } from '@/lib/graph/people'
import { heldSecret, settleHeld } from '@/lib/handoff/hold'
import type { OwnApp } from '@/lib/identity/actor'
import { mintWithSecret } from '@/lib/identity/tokens/client-token'
import { sendJob } from '@/lib/queue/queue'
import { fullPatience } from '../decide/patience'
import { addEvent } from '../store'
import type { EngineState, RunContext } from './context'
import { waitFor } from './wait'

/**
 * Uses the new secret: a token is minted with it and its roles are read. Waited for by condition, because Microsoft's
 * servers learn of a secret and of its roles one after the other; a proof that does not come in time leaves the credential
 * unproven and the run goes on.
 */
export async function prove(context: RunContext, state: EngineState, areRolesGranted: boolean): Promise<void> {
  const { lease, runId } = context
  const { connection, blueprint } = state
  const held = await heldSecret(connection.id)
  if (!held || !connection.applicationId) return
  const roles = areRolesGranted ? blueprint.applicationPermissions : []
  const client = { tenantId: connection.tenantId, clientId: connection.applicationId, secret: held.secretText }
  const app = await mintUntil(context, client, roles)
  if (!app) {
    await lease.write((tx) => addEvent(tx, runId, 'unproven', {}))
    return
  }
  const holdsRoles = roles.length > 0 && roles.every((role) => app.roles.includes(role))
  const takers = takingPart(state)
  const people = holdsRoles ? await readPeople(app, connection.groupIds, [...takers.keys()]) : null
  await lease.write(async (tx) => {
    await recordProof(tx, held.credentialId, holdsRoles ? 'roles' : 'token')
    await recordMoment(tx, connection.id, 'provenAt')
    const count = people?.count ?? null
    if (count !== null) await recordObjects(tx, connection.id, { usersInScope: count })
    for (const [objectId, profile] of people?.profiles ?? [])
      await keepProfile(tx, { connectionId: connection.id, personId: takers.get(objectId) ?? '' }, profile)
    await addEvent(tx, runId, 'proved', { roles: app.roles.length, people: count })
    if (areRolesGranted) await settleHeld(tx, held.handoffId)
  })
}

/** Who lends this run their access: object id to person. What they see beside the field mapping is what Spencer's sync reads. */
function takingPart({ delegates }: EngineState): Map<string, string> {
  return new Map(delegates.map(({ customer }) => [customer.objectId, customer.personId]))
}

async function mintUntil(
  context: RunContext,
  client: Parameters<typeof mintWithSecret>[0],
  roles: readonly string[],
): Promise<OwnApp | null> {
  for (let patience = fullPatience; ; ) {
    const outcome = await mintWithSecret(client)
    if (outcome.status === 'refused') return null
    const app = outcome.status === 'minted' ? outcome.app : null
    if (app && roles.every((role) => app.roles.includes(role))) return app
    if (patience.milliseconds > longestMilliseconds) return app
    patience = await waitFor(context, 'replication', patience)
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
