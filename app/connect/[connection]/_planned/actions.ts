'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { customerAction } from '@/app/_lib/action'
import { pageTranslator } from '@/app/_lib/language'
import { formatDay } from '@/lib/i18n/format'
import { typedLine } from '@/lib/i18n/one-line'
import { planOwnDay as plan, takeOffOwnDay as takeOff } from '@/lib/reminders/planned/plan-day'

const ofConnection = { connection: z.guid() }

export const planOwnDay = customerAction(
  { press: 'day.plan' },
  z.object({
    ...ofConnection,
    day: z.iso.date().or(z.literal('')).catch(''),
    ticket: typedLine.pipe(z.string().max(60)),
  }),
  async (customer, { day, ticket }) => {
    const { language, t } = await pageTranslator()
    if (day === '') return { status: 'invalid', fields: { day: [t('plan.choose')] } }
    const planned = await plan(customer, { day, ticket })
    if (planned.status === 'not_allowed') return planned
    if (planned.status === 'nothing') return { status: 'refused', message: t('plan.ended') }
    if (planned.status === 'wrong_day') {
      const furthest = formatDay(planned.furthest, language)
      const message = planned.why === 'past' ? t('plan.past') : t('plan.tooFar', { date: furthest })
      return { status: 'invalid', fields: { day: [message] } }
    }
    refresh()
  },
)

export const takeOffOwnDay = customerAction({ press: 'day.take-off' }, z.object(ofConnection), async (customer) => {
  const taken = await takeOff(customer)
  if (taken.status === 'not_allowed') return taken
  refresh()
})
