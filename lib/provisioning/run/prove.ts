import { keepProfile } from '@/lib/connections/profile'
import { recordMoment, recordObjects } from '@/lib/connections/record'
import { recordProof } from '@/lib/credentials/attempt'
import { readPeople } from '@/lib/graph/people'
import { type Held, heldSecret, settleHeld } from '@/lib/handoff/hold'
import { type MintOutcome, mintWithSecret } from '@/lib/identity/tokens/client-token'
import { sendJob } from '@/lib/queue/queue'
import { addEvent } from '../store'
import { wait } from './wait'
import { fullPatience, type Working } from './working'

type Minted = Extract<MintOutcome, { status: 'minted' }>

/**
 * Uses the new secret: a token is minted with it and its roles are read. Waited for by condition, because Microsoft's
 * servers learn of a secret and of its roles one after the other; a proof that does not come in time leaves the credential
 * unproven and the run goes on.
 */
export async function prove(working: Working, areRolesGranted: boolean): Promise<void> {
  const { connection, lease, runId } = working
  const held = await heldSecret(connection.id)
  if (!held || !connection.applicationId) return
  const roles = areRolesGranted ? working.blueprint.applicationPermissions : []
  const minted = await mintUntil(working, { ...held, clientId: connection.applicationId }, roles)
  if (!minted) {
    await lease.write((tx) => addEvent(tx, runId, 'unproven', {}))
    return
  }
  const holdsRoles = roles.length > 0 && roles.every((role) => minted.roles.includes(role))
  const takers = takingPart(working)
  const people = holdsRoles ? await readPeople(minted.accessToken, connection.groupIds, [...takers.keys()]) : null
  await lease.write(async (tx) => {
    await recordProof(tx, held.credentialId, holdsRoles ? 'roles' : 'token')
    await recordMoment(tx, connection.id, 'provenAt')
    const count = people?.count ?? null
    if (count !== null) await recordObjects(tx, connection.id, { usersInScope: count })
    for (const [objectId, profile] of people?.profiles ?? [])
      await keepProfile(tx, { connectionId: connection.id, personId: takers.get(objectId) ?? '' }, profile)
    await addEvent(tx, runId, 'proved', { roles: minted.roles.length, people: count })
    if (areRolesGranted) await settleHeld(tx, held.handoffId)
  })
}

/** Who lends this run their access: object id to person. What they see beside the field mapping is what Spencer's sync reads. */
function takingPart({ delegates }: Working): Map<string, string> {
  return new Map(delegates.map(({ customer }) => [customer.objectId, customer.personId]))
}

async function mintUntil(
  working: Working,
  held: Pick<Held, 'secretText'> & { clientId: string },
  roles: readonly string[],
): Promise<Minted | null> {
  const { tenantId } = working.connection
  working.patience = fullPatience
  for (;;) {
    const outcome = await mintWithSecret({ tenantId, clientId: held.clientId, secret: held.secretText })
    if (outcome.status === 'refused') return null
    if (outcome.status === 'minted' && roles.every((role) => outcome.roles.includes(role))) return outcome
    const isLate = working.patience.milliseconds > longestMilliseconds
    if (isLate) return outcome.status === 'minted' ? outcome : null
    await wait(working, 'replication', null)
  }
}

/** A new secret works within a minute, roles may take longer; the handoff is not held up for ever. */
const longestMilliseconds = 90_000

/** The one-time link goes out from the queue, so that a mail server that is down stops nothing else. */
export async function handOver({ connection, lease, runId }: Working): Promise<void> {
  const held = await heldSecret(connection.id)
  if (!held) return
  await lease.write(async (tx) => {
    await sendJob(tx, 'deliver-handoff', { handoffId: held.handoffId })
    await addEvent(tx, runId, 'handed over', {})
  })
}
