'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import { askedOf } from '@/lib/desk/asked-of'
import { ConnectionFilter } from '@/lib/desk/model'
import { typedLine } from '@/lib/i18n/one-line'
import { mayChange } from '@/lib/identity/actor-rules'
import { deleteView, keepView, mostViews, renameView } from '@/lib/views/views'

const name = typedLine.pipe(z.string().min(1, 'Give it a name.').max(60, 'Keep it under 61 characters.'))

const asked = z
  .string()
  .max(10_000)
  .transform((text) => {
    const filter = ConnectionFilter.parse(Object.fromEntries(new URLSearchParams(text)))
    return Object.fromEntries(askedOf(filter))
  })

const taken = { status: 'invalid' as const, fields: { name: ['There is a view of that name: choose another one.'] } }

const gone = { status: 'refused' as const, message: 'This view is not there any more. The list is as it was.' }

export const keepThisView = staffAction(
  { press: 'view.keep', needs: 'Viewer' },
  z.object({ name, asked, for: z.enum(['me', 'everybody']).default('me') }),
  async (staff, { for: whom, ...view }) => {
    if (whom === 'everybody' && !mayChange(staff)) {
      await refused({ what: 'view.keep', why: 'role', personId: staff.personId })
      return { status: 'refused', message: 'For everybody an Operator or Admin keeps it. Keep it for yourself.' }
    }
    const kept = allowed(await keepView(staff, { ...view, isShared: whom === 'everybody' }))
    if (kept.status === 'taken') return taken
    if (kept.status === 'too_many')
      return { status: 'refused', message: `You keep ${mostViews} views, which is the most: delete one first.` }
    refresh()
  },
)

export const nameView = staffAction(
  { press: 'view.rename', needs: 'Viewer' },
  z.object({ view: z.guid(), name }),
  async (staff, { view, name }) => {
    const renamed = await renameView(staff, { id: view, name })
    if (renamed.status === 'taken') return taken
    if (renamed.status === 'gone') return gone
    refresh()
  },
)

export const dropView = staffAction(
  { press: 'view.delete', needs: 'Viewer' },
  z.object({ view: z.guid() }),
  async (staff, { view }) => {
    const deleted = await deleteView(staff, view)
    if (deleted.status === 'gone') return gone
    refresh()
  },
)
