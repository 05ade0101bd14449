import { asActor, asStaff } from '@/lib/db'
import type { Customer, Staff } from '@/lib/identity/actor'
import { clockOf } from '@/lib/stop/standing'
import { traceLink } from './claim-store'
import { hashLinkId, stateAt } from './model'
import { newestHandoff } from './store'

export type HandoffView = NonNullable<Awaited<ReturnType<typeof handoffOf>>>

/** How the newest handoff of a connection stands, for pages: sent, opened, stored, ended. Never anything sealed. */
export async function handoffOf(reader: Customer | Staff, connectionId: string, now = new Date()) {
  const row = await newestHandoff(asActor(reader), connectionId)
  if (!row) return null
  const { claimedBy, storedBy, saidStoredBy, ...rest } = row
  const names = { claimedByName: claimedBy?.name ?? null, storedByName: storedBy?.name ?? null }
  const state = stateAt(now, row, await clockOf(asActor(reader), { connectionId }, now))
  return { ...rest, ...names, saidStoredByName: saidStoredBy?.name ?? null, state }
}

/** Which handoff a link was for, as long as its row knows it. Staff who hold the link may ask; null for any other text. */
export async function handoffOfLink(staff: Staff, linkId: string): Promise<string | null> {
  const idHash = hashLinkId(linkId)
  return (idHash && (await traceLink(asStaff(staff), idHash))?.id) ?? null
}
