'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, type LinkState, staffAction } from '@/app/_lib/action'
import { erasePerson } from '@/lib/erasure/erase-person'
import { typedLine } from '@/lib/i18n/one-line'
import { endFeed, makeFeed } from '@/lib/reminders/calendar/feeds'
import { notAllowed } from '../../_words/refusals'

export const linkForCalendar = staffAction<z.ZodObject, LinkState>(z.object({}), async (staff) => {
  const made = await makeFeed(staff, 'en')
  refresh()
  return { status: 'link', ...made }
})

export const endCalendarLink = staffAction<z.ZodObject, FormState>(z.object({}), async (staff) => {
  await endFeed(staff)
  refresh()
})

const address = typedLine.pipe(z.email('Write the address as the connection’s page shows it.').max(320))

export const erase = staffAction(z.object({ address }), async (staff, input) => {
  const erased = await erasePerson(staff, input.address)
  switch (erased.status) {
    case 'not_allowed':
      return { ...notAllowed, message: 'Only an Admin erases people. Nothing was changed.' }
    case 'oneself':
      return { status: 'refused', message: 'This is you. Ask another Admin: who erased somebody stays on record.' }
    case 'unknown':
      return { status: 'refused', message: 'Nobody here has this address, or they were erased already.' }
    case 'erased':
      refresh()
      if (erased.leads > 0) return { status: 'done', message: `They are erased. ${stillNamed(erased.leads)}` }
  }
})

function stillNamed(connections: number): string {
  const many = connections === 1 ? 'One connection still names' : `${connections} connections still name`
  return `${many} them as the Spencer contact: name somebody else there.`
}
