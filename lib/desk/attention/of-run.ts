import type { Facts } from './facts'
import type { Reason } from './reason'

/** It made way for another, or staff ended it: nobody has to do anything about it. */
const ended = ['superseded', 'revoked']

/** Of the last run: while it is at work nobody is needed. */
export function ofRun({ state, reason, createdAt, finishedAt }: NonNullable<Facts['lastRun']>): Reason[] {
  if (state === 'stopped')
    return ended.includes(reason ?? '') ? [] : [{ kind: 'run_stopped', since: finishedAt ?? createdAt }]
  if (state !== 'needs_person') return []
  return [{ kind: reason === 'colleague' ? 'needs_colleague' : 'needs_customer', since: createdAt }]
}
