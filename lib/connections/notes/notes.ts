import { z } from 'zod'
import { asStaff } from '@/lib/db'
import { typedLines } from '@/lib/i18n/one-line'
import type { Staff } from '@/lib/identity/actor'
import { mayChange, mayDisposeFor } from '@/lib/identity/actor-rules'
import { auditCustomer } from '../customer/audit-customer'
import { lockCustomer } from '../customer/customer-store'
import { countNotes, findNote, findNotes, insertNote, removeNote } from './note-store'

export const longestNote = 2_000

export const NoteText = typedLines.pipe(
  z.string().min(1, 'Write something.').max(longestNote, 'Keep it under 2,001 characters.'),
)

/** Of one customer; who has more to say deletes what is no longer so. */
const most = 200

const firstOnes = 10

export type Note = Awaited<ReturnType<typeof notesOf>>['notes'][number]

/** Newest first: some, or all there are. */
export async function notesOf(staff: Staff, customerId: string, howMany: 'some' | 'all') {
  const take = howMany === 'all' ? most : firstOnes
  const found = await findNotes(asStaff(staff), customerId, take + 1)
  const notes = found.slice(0, take).map(({ writtenBy, ...note }) => ({
    ...note,
    /** Empty for somebody who was erased. */
    writtenByName: writtenBy.name,
    mayDelete: mayDisposeFor(staff, writtenBy.id),
  }))
  return { notes, isMore: found.length > take }
}

type Added = { status: 'added' } | { status: 'too_many' } | { status: 'unknown' } | { status: 'not_allowed' }

/** @param text as `NoteText` reads it */
export function addNote(
  staff: Staff,
  { customerId, text }: { customerId: string; text: string },
  now = new Date(),
): Promise<Added> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const { personId } = staff
    if (!(await lockCustomer(tx, customerId))) return { status: 'unknown' }
    if ((await countNotes(tx, customerId)) >= most) return { status: 'too_many' }
    const note = await insertNote(tx, { customerId, text, writtenById: personId, writtenAt: now })
    await auditCustomer(tx, customerId, { action: 'note.added', personId, data: { note } })
    return { status: 'added' }
  })
}

type Deleted = { status: 'deleted' } | { status: 'gone' } | { status: 'not_own' } | { status: 'not_allowed' }

/** For good. One's own for Operators, a colleague's for Admins. */
export function deleteNote(staff: Staff, noteId: string): Promise<Deleted> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const { personId } = staff
    const found = await findNote(tx, noteId)
    if (!found) return { status: 'gone' }
    if (!mayDisposeFor(staff, found.writtenById)) return { status: 'not_own' }
    if (!(await removeNote(tx, noteId))) return { status: 'gone' }
    await auditCustomer(tx, found.customerId, { action: 'note.deleted', personId, data: { note: noteId } })
    return { status: 'deleted' }
  })
}
