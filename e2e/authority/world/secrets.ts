import { randomBytes } from 'node:crypto'
import { aHeldSecret, partsOf } from '@/e2e/fixtures/handoff'
import { claim } from '@/lib/handoff/claim'
import { link } from '@/lib/handoff/link'
import type { Staff } from '@/lib/identity/actor'

/** A secret in each state in which somebody can press something about it. */
export async function handoffsOf(connectionId: string, staff: Staff) {
  const held = await aHeldSecret(connectionId)
  const linked = await linkedSecret(connectionId)
  const opened = await linkedSecret(connectionId)
  const claimed = await claim(staff, opened.id, opened.key, randomBytes(32).toString('base64url'))
  if (claimed.status !== 'revealed') throw new Error(`Not revealed: ${claimed.status}`)
  return { held: held.handoffId, linked, opened: opened.handoffId }
}

async function linkedSecret(connectionId: string) {
  const { handoffId } = await aHeldSecret(connectionId)
  const linked = await link(handoffId)
  if (!linked) throw new Error('There is nothing to link')
  return { handoffId, ...partsOf(linked.url) }
}
