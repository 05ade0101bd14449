import { secretProofOf } from '@/lib/credentials/proof'
import { hindranceOf } from '../model'
import { momentsOfRest, withAsk } from './asked'
import type { Facts } from './facts'
import { momentsOfCredential, ofCredential } from './of-credentials'
import { momentsOfHandoff, ofHandoff } from './of-handoff'
import { isUnseenListed, momentsOfList, ofList } from './of-list'
import { momentsOfInvitation, ofContacts, ofInvitation } from './of-people'
import { ofRun } from './of-run'
import { type Reason, worstFirst } from './reason'

/**
 * Why a connection needs somebody, the worst reason first; empty where it needs nobody. It follows from what is known and from
 * the clock, and from nothing else. A connection that has ended needs nobody.
 */
export function reasonsOf(facts: Facts, now: Date): Reason[] {
  if (facts.endedAt) return []
  const { credentials, handoff, lastRun, contacts, createdAt, invitations, registeredAt, givenThumbprint } = facts
  const clock = facts.stoppedAt ?? now
  const toConnect = invitations.find(({ intent }) => intent === 'connect')
  const reasons: Reason[] = [
    ...credentials.flatMap((one) => ofCredential(one, { all: credentials, givenThumbprint }, now)),
    ...(handoff ? ofHandoff(handoff, { now, clock }) : []),
    ...(lastRun ? ofRun(lastRun) : []),
    ...ofContacts(contacts, createdAt),
    ...(toConnect && !registeredAt ? ofInvitation(toConnect, clock) : []),
    ...(isUnseenListed(facts) ? ofList(facts.listed, now) : []),
    ...ofConnection(facts, now),
  ]
  const isRefused = reasons.some(({ kind }) => kind === 'secret_refused' || kind === 'new_secret_refused')
  const told = reasons.filter(
    ({ kind }) => !(kind === 'untested' && isRefused) && !(kind === 'not_begun' && isBegun(lastRun)),
  )
  return worstFirst(told.map((reason) => withAsk(reason, facts, { now, clock })))
}

/** The next moment at which the clock alone changes them; null where it never does. */
export function nextChangeOf(facts: Facts, now: Date): Date | null {
  const { credentials, handoff, invitations, asked } = facts
  const reasons = reasonsOf(facts, now)
  const moments = [
    ...credentials.flatMap(momentsOfCredential),
    ...(handoff ? momentsOfHandoff(handoff) : []),
    ...(isUnseenListed(facts) ? momentsOfList(facts.listed) : []),
    ...invitations.flatMap(momentsOfInvitation),
    ...asked.map(({ expiresAt }) => expiresAt),
    ...reasons.flatMap(momentsOfRest),
  ]
  const before = JSON.stringify(reasons)
  const times = moments.flatMap((at) => [at.getTime(), at.getTime() + 1]) // some change at it, some once it is over
  const coming = times.filter((time) => time > now.getTime()).toSorted((one, other) => one - other)
  const next = coming.find((time) => JSON.stringify(reasonsOf(facts, new Date(time))) !== before)
  return next === undefined ? null : new Date(next)
}

/** Somebody pressed, and it goes on or says by itself why not. */
function isBegun(lastRun: Facts['lastRun']): boolean {
  return lastRun !== null && lastRun.state !== 'awaiting_consent' && lastRun.state !== 'stopped'
}

function ofConnection(facts: Facts, now: Date): Reason[] {
  const { userSync, givenThumbprint, createdAt, asked, drift, observedAt, grantedAt, switchesSeenAt } = facts
  const reasons: Reason[] = []
  const hindrance = hindranceOf(facts, secretProofOf(facts.credentials))
  const newestSecret = facts.credentials.findLast(({ kind, state }) => kind === 'secret' && state === 'live')
  const isUninvited = isUnseenListed(facts) && !facts.invitations.some(({ intent }) => intent === 'connect')
  const waiting = asked.find(({ expiresAt }) => expiresAt > now)
  if (hindrance === 'off') reasons.push({ kind: 'switched_off', since: switchesSeenAt ?? createdAt })
  if (hindrance === 'untested')
    reasons.push({ kind: 'untested', since: newestSecret?.createdAt ?? grantedAt ?? createdAt })
  if (hindrance === 'unseen') reasons.push({ kind: 'unseen', since: grantedAt ?? createdAt })
  if (userSync && !givenThumbprint && !isUninvited) reasons.push({ kind: 'certificate_missing', since: createdAt })
  if (waiting) reasons.push({ kind: 'second_person', since: waiting.askedAt })
  if (drift.length > 0) reasons.push({ kind: 'drifted', since: observedAt ?? createdAt })
  return reasons
}
