import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { hasActiveInvitation } from '@/lib/identity/session/session'
import { readAmendment } from '@/lib/invitations/amending/amendment'
import { endInvitation } from '@/lib/invitations/end-invitation'
import { stopRun } from './stop-run'
import { openRun } from './store'

/**
 * Staff take an invitation back: its links stop opening, whoever came in through it is outside, and a run that nobody is
 * invited to any more ends where it stands. With one commit.
 */
export function revokeInvitation(staff: Staff, invitationId: string) {
  return asStaff(staff, (tx) => endWithRun(staff, tx, invitationId))
}

/** In the caller's transaction. What nobody asks to alter any more is altered by no run, whoever is invited besides. */
export async function endWithRun(staff: Staff, tx: Tx, invitationId: string) {
  const revoked = await endInvitation(staff, tx, invitationId)
  if (revoked.status !== 'revoked') return revoked
  const { connectionId } = revoked
  const run = await openRun(tx, connectionId)
  const isOfAmendment = run?.invitationId === invitationId && readAmendment(run.invitation?.amends) !== null
  if (run && (isOfAmendment || !(await hasActiveInvitation(tx, run.startedBy.id, connectionId))))
    await stopRun(tx, run.id, connectionId, 'revoked')
  return revoked
}
