import type { Facts, InvitationFacts } from './facts'
import type { Reason } from './reason'

const dayMs = 86_400_000

/** As long as a mail may lie in somebody's mailbox before it is worth a call. */
const unopenedDays = 3

/** As long as somebody may take who has opened it. */
const unbegunDays = 3

/** Of the contacts: whether anybody gets our mails, and whom they no longer reach. */
export function ofContacts(contacts: Facts['contacts'], createdAt: Date): Reason[] {
  const away = contacts.flatMap(({ bouncedAt, leftAt }) => leftAt ?? bouncedAt ?? [])
  if (away.length === contacts.length) return [{ kind: 'nobody_reachable', since: latest(away) ?? createdAt }]
  const bounced = latest(contacts.flatMap(({ bouncedAt, leftAt }) => (bouncedAt && !leftAt ? bouncedAt : [])))
  return bounced ? [{ kind: 'contact_bounced', since: bounced }] : []
}

/**
 * Of the newest invitation to connect, as long as the app is not made: not opened for days, opened and left, or over.
 * @param clock the time of links, which a stop holds
 */
export function ofInvitation({ createdAt, expiresAt, revokedAt, openedAt }: InvitationFacts, clock: Date): Reason[] {
  if (revokedAt || expiresAt <= clock) return [{ kind: 'invitation_ended', since: revokedAt ?? expiresAt }]
  const isFor = (days: number, since: Date) => clock.getTime() - since.getTime() >= days * dayMs
  if (openedAt) return isFor(unbegunDays, openedAt) ? [{ kind: 'not_begun', since: openedAt, at: expiresAt }] : []
  return isFor(unopenedDays, createdAt) ? [{ kind: 'not_opened', since: createdAt, at: expiresAt }] : []
}

/** When the clock changes what is said of it. */
export function momentsOfInvitation({ createdAt, openedAt, expiresAt }: InvitationFacts): Date[] {
  const begun = openedAt ? [new Date(openedAt.getTime() + unbegunDays * dayMs)] : []
  return [...begun, new Date(createdAt.getTime() + unopenedDays * dayMs), expiresAt]
}

function latest(dates: readonly Date[]): Date | undefined {
  return dates.toSorted((one, other) => other.getTime() - one.getTime())[0]
}
