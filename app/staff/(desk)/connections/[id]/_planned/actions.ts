'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { formatDay } from '@/lib/i18n/format'
import { typedLine } from '@/lib/i18n/one-line'
import { freeze as freezeFor, liftFreeze as lift } from '@/lib/reminders/planned/freeze'
import { planDay as plan, takeOffDay as takeOff } from '@/lib/reminders/planned/plan-day'
import type { WrongSpan } from '@/lib/reminders/planned/plan-rules'

const ofConnection = { connection: z.guid() }
const ended = { status: 'refused', message: 'This connection has ended: nothing of it is asked any more.' } as const

export const planDay = staffAction(
  { press: 'day.plan', needs: 'Operator' },
  z.object({
    ...ofConnection,
    day: z.iso.date('Choose the day on which the customer does it.'),
    ticket: typedLine.pipe(z.string().max(60, 'Keep the number under 61 characters.')),
  }),
  async (staff, { connection, day, ticket }) => {
    const planned = allowed(await plan(staff, connection, { day, ticket }))
    if (planned.status === 'nothing') return ended
    if (planned.status === 'wrong_day')
      return { status: 'invalid', fields: { day: [wrong(planned.why, planned.furthest)] } }
    refresh()
  },
)

export const takeOffDay = staffAction(
  { press: 'day.take-off', needs: 'Operator' },
  z.object(ofConnection),
  async (staff, { connection }) => {
    allowed(await takeOff(staff, connection))
    refresh()
  },
)

export const freeze = staffAction(
  { press: 'customer.freeze', needs: 'Operator' },
  z.object({
    ...ofConnection,
    from: z.iso.date('Choose the first day.'),
    until: z.iso.date('Choose the last day.'),
    freezeReason: typedLine.pipe(
      z.string().min(1, 'Say why: the customer reads it in their calendar.').max(120, 'Keep it under 121 characters.'),
    ),
  }),
  async (staff, { connection, from, until, freezeReason }) => {
    const span = { firstDay: from, lastDay: until, reason: freezeReason }
    const frozen = allowed(await freezeFor(staff, connection, span))
    if (frozen.status === 'nothing') return ended
    if (frozen.status === 'wrong_span')
      return { status: 'invalid', fields: { until: [wrong(frozen.why, frozen.furthest)] } }
    refresh()
  },
)

export const liftFreeze = staffAction(
  { press: 'customer.lift-freeze', needs: 'Operator' },
  z.object(ofConnection),
  async (staff, { connection }) => {
    allowed(await lift(staff, connection))
    refresh()
  },
)

function wrong(why: WrongSpan, furthest: string): string {
  if (why === 'past') return 'That day is over. Choose today, or a day after it.'
  if (why === 'backwards') return 'It ends before it begins. Choose a last day that is not before the first.'
  return `That is more than half a year ahead. Choose ${formatDay(furthest, 'en')} at the latest.`
}
