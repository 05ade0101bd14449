import type { Facts } from './facts'
import { ofCredential } from './of-credentials'
import { ofHandoff } from './of-handoff'
import { ofContacts, ofInvitation } from './of-people'
import { ofRun } from './of-run'
import { type Reason, worstFirst } from './reason'

/**
 * Why a connection needs somebody, the worst reason first; empty where it needs nobody. It follows from what is known and from
 * the clock, and from nothing else. A connection that has ended needs nobody.
 */
export function reasonsOf(facts: Facts, now: Date): Reason[] {
  if (facts.endedAt) return []
  const { credentials, handoff, lastRun, contacts, createdAt } = facts
  const reasons: Reason[] = [
    ...credentials.flatMap((credential) =>
      ofCredential(credential, { all: credentials, given: facts.certificate }, now),
    ),
    ...(handoff ? ofHandoff(handoff, now) : []),
    ...(lastRun ? ofRun(lastRun) : []),
    ...ofContacts(contacts, createdAt),
    ...ofInvitation(facts, now),
    ...ofConnection(facts),
  ]
  const isRefused = reasons.some(({ kind }) => kind === 'secret_refused' || kind === 'new_secret_refused')
  return worstFirst(reasons.filter(({ kind }) => kind !== 'untested' || !isRefused))
}

function ofConnection({ userSync, certificate, createdAt, waiting, drift, observedAt, ...known }: Facts): Reason[] {
  const { hindrance, grantedAt, switchesSeenAt } = known
  const reasons: Reason[] = []
  const [asked] = waiting
  if (hindrance === 'off') reasons.push({ kind: 'switched_off', since: switchesSeenAt ?? createdAt })
  if (hindrance === 'untested') reasons.push({ kind: 'untested', since: grantedAt ?? createdAt })
  if (hindrance === 'unseen') reasons.push({ kind: 'unseen', since: grantedAt ?? createdAt })
  if (userSync && !certificate) reasons.push({ kind: 'certificate_missing', since: createdAt })
  if (asked) reasons.push({ kind: 'second_person', since: asked.askedAt })
  if (drift.length > 0) reasons.push({ kind: 'drifted', since: observedAt ?? createdAt })
  return reasons
}
