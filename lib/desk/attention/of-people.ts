import type { Facts } from './facts'
import type { Reason } from './reason'

const dayMs = 86_400_000

/** As long as a mail may lie in somebody's mailbox before it is worth a call. */
const unopenedDays = 3

/** Of the contacts: whether anybody gets our mails, and whom they no longer reach. */
export function ofContacts(contacts: Facts['contacts'], createdAt: Date): Reason[] {
  const away = contacts.flatMap(({ bouncedAt, leftAt }) => leftAt ?? bouncedAt ?? [])
  if (away.length === contacts.length) return [{ kind: 'nobody_reachable', since: latest(away) ?? createdAt }]
  const bounced = latest(contacts.flatMap(({ bouncedAt, leftAt }) => (bouncedAt && !leftAt ? bouncedAt : [])))
  return bounced ? [{ kind: 'contact_bounced', since: bounced }] : []
}

/** Of the newest invitation to connect, as long as nobody has come: not opened for days, or over. */
export function ofInvitation({ invitations, registeredAt }: Facts, now: Date): Reason[] {
  const newest = invitations.find(({ intent }) => intent === 'connect')
  if (registeredAt || !newest) return []
  const { state, createdAt, expiresAt, revokedAt, links } = newest
  if (state !== 'open') return [{ kind: 'invitation_ended', since: revokedAt ?? expiresAt }]
  const isOpened = links.some((link) => link.state === 'opened')
  const isLate = now.getTime() - createdAt.getTime() >= unopenedDays * dayMs
  return isLate && !isOpened ? [{ kind: 'not_opened', since: createdAt, at: expiresAt }] : []
}

function latest(dates: readonly Date[]): Date | undefined {
  return dates.toSorted((one, other) => other.getTime() - one.getTime())[0]
}
