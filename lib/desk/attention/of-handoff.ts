import { type HandoffState, shownState, stateAt } from '@/lib/handoff/model'
import type { HandoffFacts } from './facts'
import type { Reason, ReasonKind } from './reason'

/** Of the newest secret's way to the back office. @param clock the time of links, which a stop holds */
export function ofHandoff(handoff: HandoffFacts, { now, clock }: { now: Date; clock: Date }): Reason[] {
  const { unreadableAt, mailFailedAt, sentTo, expiresAt } = handoff
  const state = stateAt(now, handoff, clock)
  const isOpen = state === 'held' || state === 'linked' || state === 'claimed'
  if (unreadableAt && isOpen) return [{ kind: 'handoff_unreadable', since: unreadableAt }]
  const shown = shownState({ state, sentTo })
  if (shown === 'held') return mailFailedAt && !sentTo ? [{ kind: 'handoff_not_mailed', since: mailFailedAt }] : []
  const kind = shown === 'expired' && handoff.claimedAt ? 'handoff_burnt' : kinds[shown]
  if (kind === null) return []
  return [
    {
      kind,
      since: sinceOf(handoff, shown, now),
      to: sentTo,
      handoffId: handoff.id,
      ...(expiresAt && { at: expiresAt }),
    },
  ]
}

/** When the clock changes what is said of it. */
export function momentsOfHandoff({ heldUntil, expiresAt }: HandoffFacts): Date[] {
  return expiresAt ? [heldUntil, expiresAt] : [heldUntil]
}

const kinds: Record<Exclude<HandoffState, 'held'>, ReasonKind | null> = {
  linked: 'not_collected',
  claimed: 'not_stored',
  expired: 'handoff_lost',
  stored: null,
  superseded: null,
}

function sinceOf(handoff: HandoffFacts, state: HandoffState, now: Date): Date {
  const { createdAt, linkedAt, sentAt, claimedAt, burntAt, expiresAt, heldUntil, mailFailedAt } = handoff
  if (state === 'claimed') return claimedAt ?? createdAt
  if (state !== 'expired') return sentAt ?? linkedAt ?? createdAt
  const end = burntAt ?? expiresAt ?? heldUntil
  return end <= now ? end : (mailFailedAt ?? createdAt) // a mail that came back ended it before its time
}
