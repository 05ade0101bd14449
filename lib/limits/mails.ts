import { createHash } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import type { Tx } from '@/lib/db'
import { log } from '@/lib/log'
import { giveBack, take } from './store'

/**
 * How many mails people may cause within a day, staff included. What the portal sends by itself (reminders, handoffs, the news
 * that a run is done) is counted nowhere, and so is what takes something away.
 */
const mostADay = {
  /** By one member of staff: an afternoon of inviting by hand, and not a list of addresses. */
  staff: 100,
  /** By one person at a customer. */
  colleague: 5,
  /** Through one link that has ended, in presses: each reaches those whom it was mailed to, however many. */
  link: 3,
  /** About one company, whoever asked. */
  customer: 60,
  /** To one address, whoever asked and about whomever. */
  address: 10,
} as const

export type TooMany = { status: 'too_many'; limit: 'person' | 'customer' | 'address'; until: Date }

type Mails = {
  by: { kind: 'staff' | 'colleague'; personId: string } | { kind: 'link'; invitationId: string }
  tenantId: string
  addresses: readonly string[]
}

/**
 * Counts them all, or none where that would be one too many; null when they may go. In the transaction that sends them, so that
 * what was not sent was not counted. Counters are taken in one order: two who send at once wait for each other, and not both.
 */
export async function admitMails(tx: Tx, mails: Mails, now = new Date()): Promise<TooMany | null> {
  const counters = countersOf(mails)
  for (const [index, { limit, ...counter }] of counters.entries()) {
    const until = await take(tx, counter, now)
    if (!until) continue
    for (const { key, points } of counters.slice(0, index)) await giveBack(tx, key, points)
    await recordTooMany(tx, mails, limit)
    return { status: 'too_many', limit, until }
  }
  return null
}

/** In the transaction that sends nothing else: a refusal like every other. */
async function recordTooMany(tx: Tx, { by, tenantId }: Mails, limit: TooMany['limit']): Promise<void> {
  const personId = by.kind === 'link' ? undefined : by.personId
  const invitation = by.kind === 'link' && { invitation: by.invitationId }
  const data = { what: `mail.${by.kind}`, why: 'limit', limit, tenantId, ...invitation }
  log().warn({ personId, ...data }, 'refused')
  await audit(tx, { action: 'access.refused', personId, data })
}

/** They were counted, and nothing came of it. */
export async function uncountMails(tx: Tx, mails: Mails): Promise<void> {
  for (const { key, points } of countersOf(mails)) await giveBack(tx, key, points)
}

function countersOf({ by, tenantId, addresses }: Mails) {
  const all = addresses.length
  const [who, points] = by.kind === 'link' ? [by.invitationId, 1] : [by.personId, all]
  const hashOf = (address: string) => createHash('sha256').update(address.toLowerCase()).digest('hex')
  return [
    { limit: 'person' as const, key: `mail ${by.kind}:${who}`, points, most: mostADay[by.kind] },
    { limit: 'customer' as const, key: `mail customer:${tenantId}`, points: all, most: mostADay.customer },
    ...addresses.map((address) => {
      const key = `mail address:${hashOf(address)}`
      return { limit: 'address' as const, key, points: 1, most: mostADay.address }
    }),
  ].toSorted((one, other) => (one.key < other.key ? -1 : 1))
}
