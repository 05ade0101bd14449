'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import { addNote, deleteNote, NoteText } from '@/lib/connections/notes/notes'

export const writeNote = staffAction(
  { press: 'note.add', needs: 'Operator' },
  z.object({ customer: z.guid(), note: NoteText }),
  async (staff, { customer: customerId, note: text }) => {
    const added = allowed(await addNote(staff, { customerId, text }))
    if (added.status === 'unknown') return { status: 'refused', message: 'There is no such customer any more.' }
    if (added.status === 'too_many')
      return {
        status: 'refused',
        message: 'There are 200 notes about this customer, which is the most. Delete one that is no longer so first.',
      }
    refresh()
  },
)

export const removeNote = staffAction(
  { press: 'note.delete', needs: 'Operator' },
  z.object({ written: z.guid() }),
  async (staff, { written }) => {
    const deleted = allowed(await deleteNote(staff, written))
    if (deleted.status === 'not_own') {
      await refused({ what: 'note.delete', why: 'role', personId: staff.personId })
      return {
        status: 'refused',
        message: 'What a colleague wrote only they or an Admin can delete. It is still there.',
      }
    }
    refresh()
  },
)
