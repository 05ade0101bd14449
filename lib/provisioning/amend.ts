import { z } from 'zod'
import { audit } from '@/lib/audit/audit'
import { acceptedChoices } from '@/lib/connections/alter-choices'
import { GroupIds } from '@/lib/connections/choices'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { waitingAmendments } from '@/lib/invitations/amending/amending'
import { alterationOf } from '@/lib/invitations/amending/amendment'
import { askToAmend } from '@/lib/invitations/amending/ask'
import type { InvitedAgain } from '@/lib/invitations/invite'
import type { TooMany } from '@/lib/limits/mails'
import { endWithRun } from './revoke-invitation'
import { lockRunsOf } from './store'

/** What staff ask for; groups are read of those whom Spencer may read. */
export const AskedChoices = z.object({ reads: z.enum(['sign-in', 'users', 'groups']), groupIds: GroupIds })

type Amending =
  | InvitedAgain
  | TooMany
  /** It is so already. */
  | { status: 'same' }
  /** The app is not made, or somebody's word is all we have of it. */
  | { status: 'not_made' }

/**
 * Staff ask the customer to alter what a connection may read. Nothing of it changes before the customer's run is done; the
 * invitation that asked before, and a run of it, end.
 */
export function amend(
  staff: Staff,
  connectionId: string,
  { reads, groupIds }: z.output<typeof AskedChoices>,
  now = new Date(),
): Promise<Amending> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    await lockRunsOf(tx, connectionId)
    const accepted = await acceptedChoices(tx, connectionId)
    if (!accepted) return { status: 'unknown' }
    const { userSync, securityGroups, grantedAt, applicationObjectId, stage } = accepted
    if (stage !== 'ended' && (!grantedAt || !applicationObjectId)) return { status: 'not_made' }
    const to = { userSync: reads !== 'sign-in', securityGroups: reads === 'groups' }
    if (to.userSync === userSync && to.securityGroups === securityGroups) return { status: 'same' }
    const amendment = { from: { userSync, securityGroups }, to: { ...to, groupIds: to.securityGroups ? groupIds : [] } }
    const earlier = await waitingAmendments(tx, connectionId)
    const asked = await askToAmend(tx, staff, connectionId, amendment, now)
    if (asked.status !== 'invited') return asked
    for (const invitationId of earlier) await endWithRun(staff, tx, invitationId)
    await audit(tx, {
      action: 'amendment.asked',
      personId: staff.personId,
      connectionId,
      data: { invitation: asked.invitationId, asks: alterationOf(amendment), groups: amendment.to.groupIds.length },
    })
    return asked
  })
}
