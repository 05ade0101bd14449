import { asStaff } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { Draft } from './draft-row'
import { findImport, listDrafts, listImports } from './store'
import { treatmentsOf } from './treatment'
import { countReady } from './waves/store'
import { worldOf } from './world'

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** What was read and waits; null once it was imported, and after a day. */
export async function openDraft(staff: Staff, importId: string, now: Date): Promise<Draft | null> {
  const found = await findById(staff, importId)
  return found && draftIn(found, now)
}

async function findById(staff: Staff, importId: string) {
  return guid.test(importId) ? findImport(asStaff(staff), importId) : null
}

function draftIn({ importedAt, expiresAt, rows }: Found, now: Date): Draft | null {
  return !importedAt && expiresAt > now ? Draft.parse(rows) : null
}

type Found = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** A list as its page shows it: before the press every row with what would become of it. Null where there is none. */
export async function previewOf(staff: Staff, importId: string, now = new Date()) {
  const found = await findById(staff, importId)
  if (!found) return null
  const { rows: _, readBy, ...facts } = found
  const draft = draftIn(found, now)
  const treatments = draft ? treatmentsOf(draft.rows, await worldOf(staff, draft.rows)) : []
  const rows = (draft?.rows ?? []).flatMap((row, index) => {
    const treatment = treatments[index]
    return treatment ? [{ ...row, treatment }] : []
  })
  const isComing = ({ is }: { is: string }) => is === 'new' || is === 'changed'
  return {
    ...facts,
    readByName: readBy.name,
    isOpen: draft !== null,
    header: draft?.header ?? [],
    unread: draft?.unread ?? [],
    rows,
    /** What a wave of all that are new would mean. */
    mails: rows.reduce(
      (all, { treatment, listed }) =>
        all + (treatment.is === 'new' && !treatment.isCustomerSeen ? (listed?.contacts.length ?? 0) : 0),
      0,
    ),
    coming: treatments.filter(isComing).length,
  }
}

/** Those that were read and wait for the press. */
export function draftsOf(staff: Staff, now = new Date()) {
  return listDrafts(asStaff(staff), now)
}

/** Those that were taken, newest first; `ready`: how many of each can be invited. */
export async function importsOf(staff: Staff) {
  const db = asStaff(staff)
  const imports = await listImports(db)
  const ids = imports.map(({ id }) => id)
  const ready = await countReady(db, ids)
  return imports.map((one) => ({ ...one, ready: ready.get(one.id) ?? 0 }))
}

export type Preview = NonNullable<Awaited<ReturnType<typeof previewOf>>>
