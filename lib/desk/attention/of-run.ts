import type { Facts } from './facts'
import type { Reason, ReasonKind } from './reason'

/** It made way for another, or staff ended it: nobody has to do anything about it. */
const ended = ['superseded', 'revoked']

/** Where it is not the person who pressed. */
const waitsFor = new Map<string, ReasonKind>([
  ['colleague', 'needs_colleague'],
  ['certificate_refused', 'certificate_refused'],
  ['policy_certificate_refused', 'certificate_refused'],
])

/** Of the last run: while it is at work nobody is needed. */
export function ofRun({ state, reason, createdAt, finishedAt }: NonNullable<Facts['lastRun']>): Reason[] {
  if (state === 'stopped')
    return ended.includes(reason ?? '') ? [] : [{ kind: 'run_stopped', since: finishedAt ?? createdAt }]
  if (state !== 'needs_person') return []
  return [{ kind: waitsFor.get(reason ?? '') ?? 'needs_customer', since: createdAt }]
}
