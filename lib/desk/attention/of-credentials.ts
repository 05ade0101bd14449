import type { Attempt } from '@/lib/credentials/attempt'
import { proofOf } from '@/lib/credentials/proof'
import { isFailing, silentSince } from '@/lib/credentials/sync-health'
import { daysLeft, expiringDays, isExpiring } from '../model'
import type { Reason } from './reason'

const dayMs = 86_400_000

/** A replaced one with less than this left goes by itself soon enough. */
const longDays = 90

/** Of one credential in the tenant; of what was only tried, or is gone, there is nothing to say. */
export function ofCredential(credential: Attempt, all: readonly Attempt[], now: Date): Reason[] {
  const { kind, state, distrustedAt } = credential
  if (state === 'attempted' || state === 'removed') return []
  const isOpened: Reason[] = distrustedAt ? [{ kind: 'distrusted', since: distrustedAt, credential: kind }] : []
  return [...isOpened, ...(state === 'live' ? ofLive(credential, all, now) : ofReplaced(credential, now))]
}

/** One in use, also the older of two: Spencer works with it until the younger is stored. */
function ofLive(credential: Attempt, all: readonly Attempt[], now: Date): Reason[] {
  const { kind, endsAt } = credential
  const proof = proofOf(credential)
  const silent = silentSince(credential, now)
  const isNewest = !all.some(
    (other) => other.kind === kind && other.state === 'live' && other.createdAt > credential.createdAt,
  )
  const reasons: Reason[] = []
  if (endsAt && endsAt <= now) reasons.push({ kind: 'credential_ended', since: endsAt, credential: kind })
  else if (endsAt && isNewest && isExpiring(endsAt, now))
    reasons.push({
      kind: 'ends_soon',
      since: new Date(endsAt.getTime() - expiringDays * dayMs),
      at: endsAt,
      credential: kind,
    })
  if (kind === 'secret' && isNewest && proof.is === 'no') reasons.push({ kind: 'secret_refused', since: proof.seenAt })
  if (isFailing(credential) && credential.failedAt) reasons.push({ kind: 'sync_failing', since: credential.failedAt })
  if (silent) reasons.push({ kind: 'sync_silent', since: silent })
  return reasons
}

function ofReplaced({ kind, endsAt, replacedAt, createdAt }: Attempt, now: Date): Reason[] {
  const isLong = !endsAt || daysLeft(endsAt, now) > longDays
  return isLong ? [{ kind: 'replaced_remains', since: replacedAt ?? createdAt, credential: kind }] : []
}
