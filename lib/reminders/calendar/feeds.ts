import { audit } from '@/lib/audit/audit'
import { asActor, asStaff, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import type { Language } from '@/lib/i18n/language'
import type { Customer, Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { mintToken } from '@/lib/sealing/token'
import { findFeed, findFeedsOf, insertFeed, lockFeeds, revokeFeeds } from './store'

/** A customer's feed shows the connection they came in to; a member of staff's shows all of them. */
function whose(person: Customer | Staff): { personId: string; connectionId: string | null } {
  return { personId: person.personId, connectionId: 'connectionId' in person ? person.connectionId : null }
}

/**
 * A link to subscribe to, in this answer and in no row. Each person has one for each of what they may see: making another
 * ends the one before.
 */
export function makeFeed(person: Customer | Staff, language: Language, now = new Date()): Promise<{ url: string }> {
  const owner = whose(person)
  return asActor(person, async (tx) => {
    await lockFeeds(tx, owner.personId)
    await revokeFeeds(tx, owner, now)
    const { token, hash: tokenHash } = mintToken()
    await insertFeed(tx, { ...owner, tokenHash, language, createdAt: now })
    await note(tx, 'calendar.feed-made', owner)
    return { url: `${env().PORTAL_URL}/api/calendar/feed/${token}.ics` }
  })
}

/** Says false where there was none. */
export function endFeed(person: Customer | Staff, now = new Date()): Promise<boolean> {
  const owner = whose(person)
  return asActor(person, async (tx) => {
    if ((await revokeFeeds(tx, owner, now)) === 0) return false
    await note(tx, 'calendar.feed-ended', owner)
    return true
  })
}

function note(tx: Tx, action: string, { personId, connectionId }: ReturnType<typeof whose>): Promise<void> {
  return audit(tx, { action, personId, connectionId: connectionId ?? undefined })
}

/** When it was made and last read; null when this person has none. */
export function feedOf(person: Customer | Staff) {
  return findFeed(asActor(person), whose(person))
}

/** For staff: in whose calendars the dates of a connection are. */
export async function feedsOfConnection(staff: Staff, connectionId: string) {
  const rows = await findFeedsOf(asStaff(staff), connectionId)
  return rows.map(({ person, ...feed }) => ({ ...feed, personName: person.name }))
}

/** Staff end the feed of one of the customer's people. */
export function endCustomerFeed(
  staff: Staff,
  { connectionId, personId }: { connectionId: string; personId: string },
  now = new Date(),
): Promise<{ status: 'ended' } | { status: 'as_before' } | { status: 'not_allowed' }> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    if ((await revokeFeeds(tx, { connectionId, personId }, now)) === 0) return { status: 'as_before' }
    await note(tx, 'calendar.feed-ended', { personId: staff.personId, connectionId })
    return { status: 'ended' }
  })
}
