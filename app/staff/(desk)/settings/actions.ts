'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { email } from '@/lib/addresses/email'
import { erasePerson } from '@/lib/erasure/erase-person'
import { typedLine } from '@/lib/i18n/one-line'
import { signOutEverywhere } from '@/lib/identity/session/end-sessions'
import { endFeed, makeFeed } from '@/lib/reminders/calendar/feeds'

export const linkForCalendar = staffAction(
  { press: 'calendar.make-feed', needs: 'Viewer' },
  z.object({}),
  async (staff): Promise<FormState> => {
    const made = await makeFeed(staff, 'en')
    refresh()
    return { status: 'link', ...made }
  },
)

export const endCalendarLink = staffAction(
  { press: 'calendar.end-feed', needs: 'Viewer' },
  z.object({}),
  async (staff) => {
    await endFeed(staff)
    refresh()
  },
)

export const leaveEverywhere = staffAction(
  { press: 'session.end-everywhere', needs: 'Viewer' },
  z.object({}),
  async (staff): Promise<FormState> => {
    await signOutEverywhere(staff)
    redirect('/staff/sign-in?why=signed_out_everywhere')
  },
)

const address = typedLine.pipe(email('Write the address as the connection’s page shows it.'))

export const erase = staffAction(
  { press: 'person.erase', needs: 'Admin' },
  z.object({ address }),
  async (staff, input) => {
    const erased = allowed(await erasePerson(staff, input.address))
    switch (erased.status) {
      case 'stale_sign_in':
        return erased
      case 'oneself':
        return { status: 'refused', message: 'This is you. Ask another Admin: who erased somebody stays on record.' }
      case 'unknown':
        return { status: 'refused', message: 'Nobody here has this address, or they were erased already.' }
      case 'erased':
        refresh()
        if (erased.leads > 0) return { status: 'done', message: `They are erased. ${stillNamed(erased.leads)}` }
    }
  },
)

function stillNamed(connections: number): string {
  const many = connections === 1 ? 'One connection still names' : `${connections} connections still name`
  return `${many} them as account owner: name somebody else there.`
}
