import { audit } from '@/lib/audit/audit'
import { alterChoices } from '@/lib/connections/alter-choices'
import { recordRemoved } from '@/lib/credentials/attempt'
import type { Tx } from '@/lib/db'
import { amendmentOf, recordAmended } from '@/lib/invitations/amending/amending'
import { alterationOf } from '@/lib/invitations/amending/amendment'
import { stillHeld } from '@/lib/provisioning/plan/plan-trim'
import type { EngineState, RunContext } from '../context'

/**
 * The choices become what was asked with the outcome that makes it so, and not before. Says which invitation the run was
 * for: null where it asks for what this run did not do.
 */
export async function recordAmendment(
  tx: Tx,
  { runId, amendment }: RunContext,
  { connection, memory, observed }: EngineState,
  invitationId: string | null,
): Promise<string | null> {
  if (!amendment || !invitationId) return (await amendmentOf(tx, invitationId)) ? null : invitationId
  const stands = observed ? stillHeld(observed.said, memory) : []
  if (!(await recordAmended(tx, invitationId, { ...amendment, stands }))) return null
  await alterChoices(tx, connection.id, amendment)
  const shown = observed?.said.application?.certificates.map(({ keyId }) => keyId)
  const gone = memory.certificates.flatMap(({ keyId }) => (keyId && shown && !shown.includes(keyId) ? keyId : []))
  if (!amendment.to.userSync && gone.length > 0) await recordRemoved(tx, connection.id, gone)
  const asks = alterationOf(amendment)
  await audit(tx, {
    action: 'amendment.granted',
    connectionId: connection.id,
    data: { runId, invitation: invitationId, asks, stands: stands.join(' ') },
  })
  return invitationId
}
