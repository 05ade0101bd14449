'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { snoozeReason } from '@/app/staff/_words/snooze-reason'
import { shortly } from '@/app/staff/_words/times'
import { snoozeChosen } from '@/lib/desk/chosen/snooze'
import { ChosenFields } from '../fields'
import { changedInWords, connections, noneMatch, tooMany } from '../in-words'

export const snoozeAllChosen = staffAction(
  { press: 'reminder.snooze-chosen', needs: 'Operator' },
  z.object({
    ...ChosenFields,
    reason: snoozeReason,
    date: z.iso.date('Choose the day on which the reminders go on.'),
  }),
  async (staff, fields) => {
    const snoozed = allowed(await snoozeChosen(staff, fields))
    refresh()
    switch (snoozed.status) {
      case 'too_many':
        return { status: 'refused', message: tooMany }
      case 'none':
        return { status: 'done', message: noneMatch }
      case 'changed':
        return { status: 'refused', message: changedInWords(snoozed.now) }
      case 'out_of_reach': {
        const latest = shortly(new Date(snoozed.latest))
        return { status: 'invalid', fields: { date: [`Choose a day after today, and ${latest} at the latest.`] } }
      }
      case 'snoozed':
        return { status: 'done', message: snoozedInWords(snoozed) }
    }
  },
)

function snoozedInWords({ snoozed, sooner }: { snoozed: number; sooner: number }): string {
  const are = `${connections(snoozed)} ${snoozed === 1 ? 'is' : 'are'} snoozed.`
  return sooner === 0 ? are : `${are} Of ${sooner} it ends sooner: three days before their own first end.`
}
