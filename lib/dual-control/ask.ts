import { createHash } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import type { AuditData } from '@/lib/audit/chain'
import type { Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { type Act, askHours } from './act'
import { insertAsk, settleAsks } from './store'

/**
 * Keeps what somebody asks until another member of staff presses exactly that; what was asked before of the same act and
 * connection is withdrawn. Whether this person may ask at all, the caller knows.
 *
 * @param asked.nevertheless why they want it although something about it is odd
 * @param asked.facts what the audit is to say of the payload
 */
export async function askAnother(
  tx: Tx,
  { personId }: Staff,
  asked: { act: Act; connectionId: string; payload: Uint8Array; nevertheless: string | null; facts: AuditData },
  now: Date,
): Promise<{ askId: string; expiresAt: Date }> {
  const { act, connectionId, nevertheless, facts } = asked
  const payload = Buffer.from(asked.payload)
  const before = await settleAsks(
    tx,
    { act, connectionId },
    { outcome: 'withdrawn', decidedById: personId, decidedAt: now },
  )
  const expiresAt = new Date(now.getTime() + askHours * 3_600_000)
  const payloadSha256 = createHash('sha256').update(payload).digest()
  const what = { act, connectionId, payload, payloadSha256, nevertheless }
  const askId = await insertAsk(tx, { ...what, askedById: personId, askedAt: now, expiresAt })
  const superseded = before.length > 0 && { supersedes: before.map(({ id }) => id).join(' ') }
  await audit(tx, {
    action: `${act}-asked`,
    personId,
    connectionId,
    data: { ask: askId, ...facts, ...superseded },
  })
  return { askId, expiresAt }
}
