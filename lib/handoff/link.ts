import { audit } from '@/lib/audit/audit'
import { recordMoment } from '@/lib/connections/record'
import { asStaff, asWorker, type Tx } from '@/lib/db'
import { env } from '@/lib/env'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { SealBroken } from '@/lib/sealing/box'
import { sealUnderLink, unseal } from '@/lib/sealing/seal'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { heldBinding, linkedBinding, linkedMs, mintLinkParts } from './model'
import { eraseHeldIfProven, lockUnclaimed, markMailFailed, markSent, setLink } from './store'
import { recordUnreadable } from './unreadable'

/**
 * A new one-time link for the mail; the link before it is dead from here on. Null when there is nothing to send: sent
 * already, copied by a person, claimed, expired or superseded. The key is in the answer and nowhere else.
 * @throws SealBroken when the secret does not open; staff see that
 */
export async function link(handoffId: string, now = new Date()): Promise<{ url: string } | null> {
  const url = await mint(handoffId, null, now)
  if (url instanceof SealBroken) throw url
  return url === null ? null : { url }
}

/** When mail fails: the link for the person who asks, once. From then on no mail is tried, it would kill this link. */
export async function copyLinkYourself(
  staff: Staff,
  handoffId: string,
  now = new Date(),
): Promise<
  | { status: 'linked'; url: string }
  | { status: 'unavailable' }
  | { status: 'unreadable' }
  | { status: 'not_allowed' }
  | Stopped
> {
  if (!mayChange(staff)) return { status: 'not_allowed' }
  const stopped = await stoppedFor(asStaff(staff), { handoffId })
  if (stopped) return stopped
  const url = await mint(handoffId, staff, now)
  if (url instanceof SealBroken) return { status: 'unreadable' }
  return url === null ? { status: 'unavailable' } : { status: 'linked', url }
}

/** The mail was accepted. */
export function recordSent(handoffId: string, to: string, now = new Date()): Promise<void> {
  return asWorker(async (tx) => {
    const row = await markSent(tx, handoffId, to, now)
    if (!row) return
    await eraseHeldIfProven(tx, handoffId)
    await recordMoment(tx, row.connectionId, 'handedOverAt', now)
    await audit(tx, { action: 'handoff.sent', connectionId: row.connectionId, data: { handoffId } })
  })
}

export function recordMailFailed(handoffId: string, why: 'mail_server' | 'no_owner', now = new Date()): Promise<void> {
  return asWorker(async (tx) => {
    const row = await markMailFailed(tx, handoffId, now)
    const data = { handoffId, why }
    if (row) await audit(tx, { action: 'handoff.mail-failed', connectionId: row.connectionId, data })
  })
}

/** The address, null when there is nothing to link, or why what there is does not open. */
async function mint(handoffId: string, copiedBy: Staff | null, now: Date): Promise<string | null | SealBroken> {
  try {
    return await mintFrom(handoffId, copiedBy, now)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    await asMinter(copiedBy, (tx) => recordUnreadable(tx, handoffId, error))
    return error
  }
}

/** A link is minted by whoever copies it, or for a mail. */
function asMinter<Result>(copiedBy: Staff | null, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return copiedBy ? asStaff(copiedBy, work) : asWorker(work)
}

function mintFrom(handoffId: string, copiedBy: Staff | null, now: Date): Promise<string | null> {
  return asMinter(copiedBy, async (tx) => {
    const row = await lockUnclaimed(tx, handoffId)
    if (!row || (row.sentTo !== null && !copiedBy)) return null
    const { id, idHash, key, fragment } = mintLinkParts()
    const expiresAt = new Date(now.getTime() + linkedMs)
    const secret = unseal(row.held, heldBinding(handoffId, row.heldUntil))
    const sealed = sealUnderLink(secret, key, linkedBinding(handoffId, expiresAt))
    const times = { linkedAt: now, sealedUntil: expiresAt, endSeal: null, expiresAt }
    await setLink(tx, handoffId, { idHash, sealed, ...times, sentTo: copiedBy?.name ?? null })
    const { connectionId } = row
    if (copiedBy) await recordMoment(tx, connectionId, 'handedOverAt', now)
    const action = copiedBy ? 'handoff.copied' : 'handoff.linked'
    await audit(tx, { action, personId: copiedBy?.personId, connectionId, data: { handoffId } })
    return `${env().PORTAL_URL}/handoff/${id}#${fragment}`
  })
}
