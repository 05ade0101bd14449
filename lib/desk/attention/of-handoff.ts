import type { HandoffView } from '@/lib/handoff/find'
import { shownState } from '@/lib/handoff/model'
import type { Reason, ReasonKind } from './reason'

/** Of the newest secret's way to the back office. */
export function ofHandoff(handoff: HandoffView, now: Date): Reason[] {
  const { unreadableAt, mailFailedAt, sentTo, expiresAt } = handoff
  const isOpen = handoff.state === 'held' || handoff.state === 'linked' || handoff.state === 'claimed'
  if (unreadableAt && isOpen) return [{ kind: 'handoff_unreadable', since: unreadableAt }]
  const state = shownState(handoff)
  if (state === 'held') return mailFailedAt && !sentTo ? [{ kind: 'handoff_not_mailed', since: mailFailedAt }] : []
  const kind = state === 'expired' && handoff.claimedAt ? 'handoff_burnt' : kinds[state]
  if (kind === null) return []
  return [{ kind, since: sinceOf(handoff, now), to: sentTo, ...(expiresAt && { at: expiresAt }) }]
}

const kinds: Record<Exclude<HandoffView['state'], 'held'>, ReasonKind | null> = {
  linked: 'not_collected',
  claimed: 'not_stored',
  expired: 'handoff_lost',
  stored: null,
  superseded: null,
}

function sinceOf(handoff: HandoffView, now: Date): Date {
  const { state, createdAt, linkedAt, sentAt, claimedAt, burntAt, expiresAt, heldUntil, mailFailedAt } = handoff
  if (state === 'claimed') return claimedAt ?? createdAt
  if (state !== 'expired') return sentAt ?? linkedAt ?? createdAt
  const end = burntAt ?? expiresAt ?? heldUntil
  return end <= now ? end : (mailFailedAt ?? createdAt) // a mail that came back ended it before its time
}
