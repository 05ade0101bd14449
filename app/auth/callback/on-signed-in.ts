import { recordMoment } from '@/lib/connections/record'
import type { OnSignedIn } from '@/lib/identity/sign-in/on-signed-in'
import { queueRun } from '@/lib/provisioning/queue-run'

/** What a customer's sign-in means to the rooms above identity, in the sign-in's own transaction. */
export const onSignedIn: OnSignedIn = async (tx, { connectionId, invitationId, runId, personId }) => {
  if (connectionId && invitationId) await recordMoment(tx, connectionId, 'signedInAt')
  if (runId) await queueRun(tx, runId, personId)
}
