import { z } from 'zod'
import { asCustomer, asWorker, type Tx } from '@/lib/db'
import type { Customer, FieldEditor } from '@/lib/identity/actor'
import { seal, unsealIfPossible } from '@/lib/sealing/seal'
import { deleteProfiles, findProfile, putProfile } from './profile-store'

/** As long as a session: it is looked at while somebody chooses fields, and by nobody else. */
const keptMs = 8 * 3_600_000

const Values = z.record(z.string(), z.string())

/** Somebody's own values by attribute name, sealed for them and this connection, as a preview of the field mapping. */
export function keepProfile(
  tx: Tx,
  key: { connectionId: string; personId: string },
  values: z.input<typeof Values>,
  now = new Date(),
): Promise<void> {
  const expiresAt = new Date(now.getTime() + keptMs)
  return putProfile(tx, { ...key, sealed: seal(JSON.stringify(values), bindingOf(key, expiresAt)), expiresAt })
}

/** Only their own; null once it has been forgotten, or does not open: the page goes on without a preview. */
export async function profileOf(customer: Customer | FieldEditor, now = new Date()) {
  const { connectionId, personId } = customer
  const row = await findProfile(asCustomer(customer), connectionId, personId, now)
  if (!row) return null
  const opened = unsealIfPossible(row.sealed, bindingOf({ connectionId, personId }, row.expiresAt))
  return opened && Values.parse(JSON.parse(opened.toString()))
}

export function sweepProfiles(now = new Date()): Promise<void> {
  return deleteProfiles(asWorker(), now)
}

function bindingOf({ connectionId, personId }: { connectionId: string; personId: string }, expiresAt: Date) {
  return { table: 'Profile', row: `${connectionId}/${personId}`, purpose: 'preview', expiresAt }
}
