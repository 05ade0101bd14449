import { recordMoment } from '@/lib/connections/record'
import type { SignInHooks } from '@/lib/identity/sign-in/hooks'
import { queueRun } from '@/lib/provisioning/queue-run'
import { recordUnusedConsent } from '@/lib/provisioning/withdraw/unused-consent'

/** What a customer's sign-in means to the rooms above identity. */
export const hooks: SignInHooks = {
  async onSignedIn(tx, { connectionId, invitationId, runId, personId }) {
    if (connectionId && invitationId) await recordMoment(tx, connectionId, 'signedInAt')
    if (runId) await queueRun(tx, runId, personId)
  },
  onUnusedConsent: recordUnusedConsent,
}
