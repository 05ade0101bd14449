import { proofOf } from '@/lib/credentials/proof'
import { isFailing, silentAfter, silentSince } from '@/lib/credentials/sync-health'
import { daysLeft, expiringDays, isExpiring } from '../model'
import type { CredentialFacts } from './facts'
import type { Reason } from './reason'

const dayMs = 86_400_000

/** A replaced one with less than this left goes by itself soon enough. */
const longDays = 90

type Around = { all: readonly CredentialFacts[]; givenThumbprint: string | null }

/** Of one credential in the tenant; of what was only tried, or is gone, there is nothing to say. */
export function ofCredential(credential: CredentialFacts, around: Around, now: Date): Reason[] {
  const { kind, state, distrustedAt, keyId } = credential
  if (state === 'attempted' || state === 'removed') return []
  const opened: Reason[] = distrustedAt
    ? [{ kind: 'distrusted', since: distrustedAt, credential: kind, isByHand: keyId === null }]
    : []
  return [...opened, ...(state === 'live' ? ofLive(credential, around, now) : ofReplaced(credential, now))]
}

/** One in use, also the older of two: Spencer works with it until the younger is stored. */
function ofLive(credential: CredentialFacts, { all, givenThumbprint }: Around, now: Date): Reason[] {
  const { kind, failedAt } = credential
  const others = all.filter((other) => other.kind === kind && other.state === 'live' && other.id !== credential.id)
  const isNewest = others.every(({ createdAt }) => createdAt <= credential.createdAt)
  const isNextMissing = kind === 'certificate' && credential.thumbprintSha1 === givenThumbprint
  const proof = proofOf(credential)
  const silent = silentSince(credential, now)
  const reasons = ofEnd(credential, { isNewest, isNextMissing }, now)
  if (kind === 'secret' && isNewest && proof.is === 'no')
    reasons.push({ kind: others.length > 0 ? 'new_secret_refused' : 'secret_refused', since: proof.seenAt })
  if (isFailing(credential) && failedAt) reasons.push({ kind: 'sync_failing', since: failedAt, credential: kind })
  if (silent) reasons.push({ kind: 'sync_silent', since: silent })
  return reasons
}

function ofEnd(
  { kind, endsAt }: CredentialFacts,
  { isNewest, isNextMissing }: { isNewest: boolean; isNextMissing: boolean },
  now: Date,
): Reason[] {
  if (!endsAt) return []
  const said = { credential: kind, at: endsAt, isNextMissing }
  if (endsAt <= now) return [{ ...said, kind: 'credential_ended', since: endsAt }]
  const since = new Date(endsAt.getTime() - expiringDays * dayMs)
  return isNewest && isExpiring(endsAt, now) ? [{ ...said, kind: 'ends_soon', since }] : []
}

function ofReplaced({ kind, endsAt, replacedAt, createdAt }: CredentialFacts, now: Date): Reason[] {
  const isLong = !endsAt || daysLeft(endsAt, now) > longDays
  return isLong ? [{ kind: 'replaced_remains', since: replacedAt ?? createdAt, credential: kind }] : []
}

/** When the clock changes what is said of it. */
export function momentsOfCredential({ endsAt, reportedAt }: CredentialFacts): Date[] {
  const ends = endsAt ? [0, expiringDays, longDays + 1].map((days) => new Date(endsAt.getTime() - days * dayMs)) : []
  return reportedAt ? [...ends, silentAfter(reportedAt)] : ends
}
