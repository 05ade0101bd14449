'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import type { Staff } from '@/lib/identity/actor'
import { mayDisposeFor } from '@/lib/identity/actor-rules'
import { sayAway, sayBack } from '@/lib/identity/staff/absence'
import { addCivilDays, civilMoment } from '@/lib/reminders/schedule/civil-time'

async function refusedAsOthers({ personId }: Staff, what: string): Promise<FormState> {
  await refused({ what, why: 'role', personId })
  return { status: 'refused', message: 'Of a colleague only an Admin can say this. Nothing was changed.' }
}

const day = z.iso.date('Choose a day.')

/** From the morning of the first day to the end of the last, in Brussels. */
export const beAway = staffAction(
  { press: 'staff.away', needs: 'Operator' },
  z.object({ person: z.guid(), deputy: z.guid('Choose somebody.'), from: day, until: day }),
  async (staff, { person, deputy, from, until }) => {
    if (!mayDisposeFor(staff, person)) return refusedAsOthers(staff, 'staff.away')
    const days = { from: civilMoment(from, 0), until: civilMoment(addCivilDays(until, 1), 0) }
    const said = allowed(await sayAway(staff, { personId: person, deputyId: deputy, ...days }))
    switch (said.status) {
      case 'oneself':
        return { status: 'invalid', fields: { deputy: ['Somebody else has to stand in.'] } }
      case 'backwards':
        return {
          status: 'invalid',
          fields: { until: ['Choose a day that is still to come, and not before the first.'] },
        }
      case 'already':
        return { status: 'refused', message: 'They are said to be away already: end that first.' }
      case 'not_of_staff':
        return {
          status: 'refused',
          message: 'Both have to be of staff still, and who stands in Operator or Admin. Choose again.',
        }
      case 'said':
        refresh()
    }
  },
)

export const beBack = staffAction(
  { press: 'staff.back', needs: 'Operator' },
  z.object({ person: z.guid() }),
  async (staff, { person }) => {
    if (!mayDisposeFor(staff, person)) return refusedAsOthers(staff, 'staff.back')
    allowed(await sayBack(staff, person))
    refresh()
  },
)
