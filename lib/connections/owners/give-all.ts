import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mayDisposeFor } from '@/lib/identity/actor-rules'
import { staffMember } from '@/lib/identity/staff/members'
import { ownerFields } from './account-owner'
import { countOwned, moveOwned } from './account-owner-store'

type Given =
  /** `isMore`: pressed again it gives the next ones. */
  | { status: 'given'; connectionIds: string[]; isMore: boolean }
  | { status: 'not_of_staff' }
  | { status: 'oneself' }
  | { status: 'not_allowed' }

/** As many as one transaction gives: the audit waits for it. */
const most = 50

/**
 * Of what one member of staff looks after, also one who has left, the next fifty are somebody else's from now on: they get their
 * mails, and customers read their name. One's own for Operators, a colleague's for Admins.
 */
export function giveAll(staff: Staff, { fromId, toId }: { fromId: string; toId: string }): Promise<Given> {
  return asStaff(staff, async (tx) => {
    if (!mayDisposeFor(staff, fromId)) return { status: 'not_allowed' }
    if (fromId === toId) return { status: 'oneself' }
    const to = await staffMember(tx, toId)
    if (!to) return { status: 'not_of_staff' }
    const connectionIds = await moveOwned(tx, fromId, ownerFields(to), most)
    for (const connectionId of connectionIds) {
      const data = { before: fromId, after: toId }
      await audit(tx, { action: 'account-owner.named', personId: staff.personId, connectionId, data })
    }
    return { status: 'given', connectionIds, isMore: connectionIds.length === most }
  })
}

/** Who looks after something, by name, with how much; those whose role is gone too. @param ofWhom of one alone */
export function owners(staff: Staff, ofWhom?: string) {
  return countOwned(asStaff(staff), ofWhom ?? null)
}
