'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { snoozeReason } from '@/app/staff/_words/snooze-reason'
import { shortly } from '@/app/staff/_words/times'
import { endCustomerFeed } from '@/lib/reminders/calendar/feeds'
import { snooze as ask, endSnooze as end, type Snoozed } from '@/lib/reminders/schedule/snooze'

export const snooze = staffAction(
  { press: 'reminder.snooze', needs: 'Operator' },
  z.object({
    connection: z.guid(),
    reason: snoozeReason,
    date: z.iso.date('Choose the day on which the reminders go on.'),
  }),
  async (staff, { connection, reason, date }) => {
    const snoozed = allowed(await ask(staff, { connectionId: connection, reason, date }))
    if (snoozed.status === 'nothing')
      return { status: 'refused', message: 'Nothing of this connection has an end date.' }
    if (snoozed.status === 'out_of_reach') return { status: 'refused', message: outOfReach(snoozed) }
    refresh()
  },
)

function outOfReach({ latest, firstEnd }: Extract<Snoozed, { status: 'out_of_reach' }>): string {
  const end = `The first credential ends on ${shortly(firstEnd)}`
  if (latest === null) return `${end}: from three days before that, nothing is snoozed.`
  return `${end}. Choose a day after today, and ${shortly(new Date(latest))} at the latest: sixty days ahead, or three days before that end.`
}

export const endSnooze = staffAction(
  { press: 'reminder.end-snooze', needs: 'Operator' },
  z.object({ connection: z.guid() }),
  async (staff, { connection }) => {
    allowed(await end(staff, connection))
    refresh()
  },
)

export const endCalendarFeed = staffAction(
  { press: 'calendar.end-customer-feed', needs: 'Operator' },
  z.object({ connection: z.guid(), person: z.guid() }),
  async (staff, { connection, person }) => {
    allowed(await endCustomerFeed(staff, { connectionId: connection, personId: person }))
    refresh()
  },
)
