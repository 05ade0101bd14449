import { audit } from '@/lib/audit/audit'
import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, isObserved, mayChange } from '@/lib/identity/actor-rules'
import { log } from '@/lib/log'
import { SealBroken } from '@/lib/sealing/box'
import { type Binding, unseal, unsealUnderLink } from '@/lib/sealing/seal'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { type Bundle, bundleOf } from './bundle'
import { type Claimable, claimRow, findClaimable, traceLink } from './claim-store'
import { endBinding, hashLinkId, hashNonce, linkedBinding, readLink } from './model'
import { recordUnreadable } from './unreadable'

type ClaimAnswer =
  | { status: 'revealed'; handoffId: string; bundle: Bundle }
  /** Unknown, used, expired, another tab's, a wrong key: one word for all of it. */
  | { status: 'unavailable' }
  /** What the link leads to does not open, whatever its key: a sealing key is gone, or the row was changed. */
  | { status: 'unreadable' }
  | { status: 'stale_sign_in' }
  | { status: 'not_allowed' }
  /** Microsoft did not say lately whether this person still may. */
  | { status: 'not_observed' }
  | Stopped

/**
 * The one place where a secret leaves: to one tab of one person, who may ask again with the same nonce until *Stored*,
 * for 15 minutes. A wrong key spends nothing, nor does a secret that does not open.
 * @param id and @param key the link's two halves, base64url
 * @param from the address that asks, for the receipt; null when unknown
 */
export async function claim(
  staff: Staff,
  id: string,
  key: string,
  nonce: string,
  from: string | null = null,
  now = new Date(),
): Promise<ClaimAnswer> {
  if (!mayChange(staff)) return refuse(staff, id, 'not_allowed')
  if (!isObserved(staff, now)) return refuse(staff, id, 'not_observed')
  if (!isFresh(staff, now)) return refuse(staff, id, 'stale_sign_in')
  const link = readLink(id, key)
  const by = link && { personId: staff.personId, idHash: link.idHash, nonceHash: hashNonce(nonce), from }
  const claimable = by && (await findClaimable(asStaff(staff), by))
  if (!claimable) return refuseClosed(staff, id)
  const secret = open(claimable, link.key)
  if (secret instanceof SealBroken) {
    if (secret.code === 'wrong_link_key') return refuse(staff, id, 'unavailable')
    await auditRefusal(staff, link.idHash, secret.code)
    await asStaff(staff, (tx) => recordUnreadable(tx, claimable.id, secret))
    return { status: 'unreadable' }
  }
  const bundle = bundleOf(claimable, secret)
  if (!(await claimRow(asStaff(staff), by, claimable))) return refuseClosed(staff, id)
  return { status: 'revealed', handoffId: claimable.id, bundle }
}

/** Before anything is claimed: what does not open is not spent. Nobody is shown it before the claim was theirs. */
function open({ id, sealed, sealedUntil, endSeal, expiresAt }: Claimable, key: Buffer): string | SealBroken {
  try {
    if (expiresAt.getTime() !== sealedUntil.getTime()) checkEnd(endSeal, endBinding(id, expiresAt))
    return unsealUnderLink(sealed, key, linkedBinding(id, sealedUntil)).toString('utf8')
  } catch (error) {
    if (error instanceof SealBroken) return error
    throw error
  }
}

/** @throws SealBroken when nobody of us moved the end to there */
function checkEnd(endSeal: Uint8Array | null, bind: Binding): void {
  if (!endSeal) throw new SealBroken('not_authentic')
  unseal(endSeal, bind)
}

/** Where Spencer has stopped, nothing of the link is spent, and its holder hears since when. */
async function refuseClosed(staff: Staff, id: string): Promise<{ status: 'unavailable' } | Stopped> {
  const idHash = hashLinkId(id)
  const meant = idHash && (await traceLink(asStaff(staff), idHash))
  const stopped = meant && (await stoppedFor(asStaff(staff), { handoffId: meant.id }))
  if (!stopped) return refuse(staff, id, 'unavailable')
  await auditRefusal(staff, idHash, 'stopped')
  return stopped
}

async function refuse<Why extends 'not_allowed' | 'not_observed' | 'stale_sign_in' | 'unavailable'>(
  staff: Staff,
  id: string,
  why: Why,
) {
  await auditRefusal(staff, hashLinkId(id), why)
  return { status: why }
}

/** Staff who read the audit see which handoff was meant and how it stood; whoever was refused does not. */
async function auditRefusal(staff: Staff, idHash: Buffer<ArrayBuffer> | null, why: string): Promise<void> {
  log().warn({ personId: staff.personId, why }, 'handoff refused')
  const meant = idHash && (await traceLink(asStaff(staff), idHash))
  await asStaff(staff, (tx) =>
    audit(tx, {
      action: 'handoff.refused',
      personId: staff.personId,
      connectionId: meant?.connectionId,
      data: { why, handoffId: meant?.id ?? null, state: meant?.state ?? null },
    }),
  )
}
