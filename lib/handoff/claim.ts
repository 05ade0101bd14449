import { audit } from '@/lib/audit/audit'
import { transaction } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { isFresh, mayChange } from '@/lib/identity/actor-rules'
import { SealBroken, unsealUnderLink } from '@/lib/sealing/seal'
import { type Bundle, bundleOf } from './bundle'
import { claimRow, traceLink } from './claim-store'
import { hashLinkId, hashNonce, linkedBinding, readLink } from './model'
import { recordUnreadable } from './unreadable'

export type ClaimAnswer =
  | { status: 'revealed'; handoffId: string; bundle: Bundle }
  /** Unknown, used, expired, another tab's, a wrong key: one word for all of it. */
  | { status: 'unavailable' }
  /** What the link leads to does not open, whatever its key: a sealing key is gone, or the row was changed. */
  | { status: 'unreadable' }
  | { status: 'stale_sign_in' }
  | { status: 'not_allowed' }

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
  if (!isFresh(staff, now)) return refuse(staff, id, 'stale_sign_in')
  const link = readLink(id, key)
  const opened = link && (await open(staff, link, { nonceHash: hashNonce(nonce), from }))
  if (!opened) return refuse(staff, id, 'unavailable')
  if (opened === 'unreadable') return { status: 'unreadable' }
  const { handoffId, secret } = opened
  return { status: 'revealed', handoffId, bundle: await bundleOf(handoffId, secret) }
}

/** Unsealed before the claim is committed: what does not open takes the claim back with it. */
async function open(
  staff: Staff,
  link: { idHash: Buffer<ArrayBuffer>; key: Buffer },
  tab: { nonceHash: Buffer; from: string | null },
) {
  try {
    return await transaction(async (tx) => {
      const row = await claimRow(tx, staff, { idHash: link.idHash, ...tab })
      if (!row) return null
      const { id: handoffId, connectionId } = row
      const secret = unsealUnderLink(row.sealed, link.key, linkedBinding(handoffId, row.expiresAt)).toString('utf8')
      const action = row.isFirst ? 'handoff.claimed' : 'handoff.shown-again'
      await audit(tx, { action, personId: staff.personId, connectionId, data: { handoffId } })
      return { handoffId, secret }
    })
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    if (error.code === 'wrong_link_key') return null
    await auditRefusal(staff, link.idHash, error.code)
    const meant = await traceLink(link.idHash)
    if (meant) await recordUnreadable(meant.id, error)
    return 'unreadable'
  }
}

async function refuse<Why extends 'not_allowed' | 'stale_sign_in' | 'unavailable'>(staff: Staff, id: string, why: Why) {
  await auditRefusal(staff, hashLinkId(id), why)
  return { status: why }
}

/** Staff who read the audit see which handoff was meant and how it stood; whoever was refused does not. */
async function auditRefusal(staff: Staff, idHash: Buffer<ArrayBuffer> | null, why: string): Promise<void> {
  const meant = idHash && (await traceLink(idHash))
  await transaction((tx) =>
    audit(tx, {
      action: 'handoff.refused',
      personId: staff.personId,
      connectionId: meant?.connectionId,
      data: { why, handoffId: meant?.id ?? null, state: meant?.state ?? null },
    }),
  )
}
