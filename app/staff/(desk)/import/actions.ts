'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { microsoftAway } from '@/app/staff/_words/microsoft-away'
import { readList } from '@/lib/imports/draft'
import { importList } from '@/lib/imports/import-list'
import { givenList, ListFields, listMistakes } from './fields'
import { unreadableInWords } from './in-words'

/** Read and looked up; what would become of it stands on the page that it leads to. */
export const readListOfConnections = staffAction(
  { press: 'list.read', needs: 'Operator' },
  ListFields,
  async (staff, fields) => {
    const given = await givenList(fields)
    if (given === 'none' || given === 'too_large') return { status: 'invalid', fields: { file: [listMistakes[given]] } }
    const read = allowed(await readList(staff, { ...given, language: fields.language }))
    if (read.status === 'stopped') return read
    if (read.status === 'microsoft_away') return { status: 'refused', message: microsoftAway }
    if (read.status === 'refused') return { status: 'refused', message: unreadableInWords(read) }
    redirect(`/staff/import/${read.importId}`)
  },
)

export const importConnections = staffAction(
  { press: 'list.import', needs: 'Operator' },
  z.object({ import: z.guid() }),
  async (staff, fields) => {
    const imported = allowed(await importList(staff, fields.import))
    if (imported.status === 'stopped' || imported.status === 'stale_sign_in') return imported
    if (imported.status === 'over')
      return { status: 'refused', message: 'This list was imported before, or a day has passed: read it again.' }
    refresh()
  },
)
