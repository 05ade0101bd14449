import { transaction } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { hasActiveInvitation } from '@/lib/identity/session/session'
import { revoke } from '@/lib/invitations/revoke'
import { stopRun } from './stop-run'
import { openRun } from './store'

/**
 * Staff take an invitation back: its links stop opening, whoever came in through it is outside, and a run that nobody is
 * invited to any more ends where it stands. With one commit.
 */
export function revokeInvitation(staff: Staff, invitationId: string) {
  return transaction(async (tx) => {
    const revoked = await revoke(staff, tx, invitationId)
    if (revoked.status !== 'revoked') return revoked
    const { connectionId } = revoked
    const run = await openRun(tx, connectionId)
    if (run && !(await hasActiveInvitation(tx, run.startedBy.id, connectionId)))
      await stopRun(tx, run.id, connectionId, 'revoked')
    return revoked
  })
}
