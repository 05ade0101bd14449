import { audit } from '@/lib/audit/audit'
import { blueprintOf } from '@/lib/blueprint/blueprint'
import { type ConnectionForRun, connectionForRun } from '@/lib/connections/find-connection'
import { isAdopted } from '@/lib/connections/model'
import { recordMoment, recordObjects, setStage } from '@/lib/connections/record'
import { proofInUse, recordUnprovenTold } from '@/lib/credentials/find-proof'
import { isTested } from '@/lib/credentials/proof'
import { asWorker, type Tx } from '@/lib/db'
import { readPeople } from '@/lib/graph/people'
import { type HeldSecret, heldByHandoff, heldOnce, settleHeld } from '@/lib/handoff/hold'
import { fulfilInvitations } from '@/lib/invitations/closing/fulfil'
import { sendJob, sendJobLater } from '@/lib/queue/queue'
import { stoppedFor } from '@/lib/stop/standing'
import { recordTried } from './record-tried'
import { nextTryAt } from './schedule'
import { type Tried, trySecret } from './try-secret'

const minuteMs = 60_000

/** From the run that made it, or whoever gave it: as long as the portal holds a secret it is tried again and again. */
export async function sendProof(
  tx: Tx,
  held: Pick<HeldSecret, 'handoffId' | 'since' | 'until'>,
  now = new Date(),
): Promise<void> {
  const after = nextTryAt(held, now)
  if (after) await sendJob(tx, 'prove-again', { handoffId: held.handoffId }, { after })
}

/**
 * One more try with a secret that could not be proven when it was made: until all of it is seen, until it is not in use any
 * more, or until the portal has forgotten it; then the account owner hears. It waits while Spencer has stopped.
 */
export async function proveAgain(handoffId: string): Promise<void> {
  if (await stoppedFor(asWorker(), { handoffId }))
    return asWorker((tx) => sendJobLater(tx, 'prove-again', { handoffId }, new Date(Date.now() + minuteMs)))
  const held = await heldByHandoff(handoffId)
  if (!held) return giveUp(handoffId)
  const [connection, credential] = await Promise.all([
    connectionForRun(asWorker(), held.connectionId),
    proofInUse(asWorker(), held.credentialId),
  ])
  if (!credential || connection.applicationId === null) return
  if (isTested(credential.proof, connection)) return asWorker((tx) => settleHeld(tx, handoffId))
  const roles = blueprintOf({ ...connection, certificate: null }).applicationPermissions
  const client = { tenantId: connection.tenantId, clientId: connection.applicationId, secret: held.secretText }
  const tried = await trySecret(client, roles)
  const usersInScope = await countPeople(tried, connection)
  await asWorker(async (tx) => {
    const isWhole = await recordTried(tx, held, tried, roles)
    if (usersInScope !== null) await recordObjects(tx, connection.id, { usersInScope })
    if (isWhole && credential.isByHand) await recordRolesSeen(tx, connection)
    if (isWhole) return audit(tx, { action: 'secret.proven', connectionId: connection.id, data: { handoffId } })
    const over = new Date(held.until.getTime() + minuteMs)
    await sendJobLater(tx, 'prove-again', { handoffId }, nextTryAt(held, new Date()) ?? over)
  })
}

/** Where a person made the app, its roles are not all of it: it is no colleague's turn any more, and a look shows the rest. */
async function recordRolesSeen(tx: Tx, connection: ConnectionForRun): Promise<void> {
  if (isAdopted(connection)) {
    if (connection.stage === 'needs_colleague') await setStage(tx, connection.id, 'in_progress')
    return
  }
  await recordMoment(tx, connection.id, 'grantedAt')
  await fulfilInvitations(tx, { connectionId: connection.id, invitationId: null })
}

async function countPeople(tried: Tried, { groupIds }: ConnectionForRun): Promise<number | null> {
  if (tried.status !== 'works' || tried.holdsRoles !== true) return null
  return (await readPeople(tried.app, groupIds, [])).count
}

/** The secret is gone. Where it was in use and nobody saw it work, or its permissions, somebody at Spencer has to know. */
async function giveUp(handoffId: string): Promise<void> {
  await asWorker(async (tx) => {
    const over = await heldOnce(tx, handoffId)
    const credential = over && (await proofInUse(tx, over.credentialId))
    if (!over || !credential) return
    const connection = await connectionForRun(tx, over.connectionId)
    const waitsForGrants = credential.proof.is === 'yes' && connection.grantedAt === null
    if (isTested(credential.proof, connection) || waitsForGrants) return
    const { connectionId, credentialId } = over
    if (!(await recordUnprovenTold(tx, credentialId))) return
    await sendJob(tx, 'tell-unproven', { credentialId })
    await audit(tx, { action: 'secret.unproven', connectionId, data: { handoffId } })
  })
}
