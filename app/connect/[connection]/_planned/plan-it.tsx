import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { TypedField } from '@/app/_components/typed-field'
import { formatDate, formatDay } from '@/lib/i18n/format'
import { linkEndOf } from '@/lib/invitations/planned/link-end'
import { furthestDay, lastLinkDay } from '@/lib/reminders/planned/plan-rules'
import { type PlannedView, plannedOf } from '@/lib/reminders/planned/planned-of'
import type { Arrival } from '../arrive'
import { planOwnDay, takeOffOwnDay } from './actions'

type Day = NonNullable<PlannedView['day']>

/** For whoever may press, but not today, and comes back by the link that they have. */
export async function PlanIt({ arrival }: { arrival: Arrival }) {
  const { customer, connection, language, t } = arrival
  const planned = await plannedOf(customer, connection.id)
  const linkEnd = await linkEndOf(customer)
  if (!planned || !linkEnd) return null
  const { day, freeze } = planned
  return (
    <section className="mt-4 grid gap-4 border-line border-t pt-4">
      {freeze && (
        <p className="text-sm">
          {t('plan.freeze', {
            from: formatDay(freeze.firstDay, language),
            until: formatDay(freeze.lastDay, language),
            reason: freeze.reason,
          })}
        </p>
      )}
      {day && <DayPlanned day={day} linkEnd={linkEnd} arrival={arrival} />}
      <Disclosure summary={t(day ? 'plan.change' : 'plan.ask')}>
        <ActionForm action={planOwnDay} refusedTitle={t('plan.refusedTitle')} className="grid gap-4">
          <input type="hidden" name="connection" value={connection.id} />
          <p className="text-quiet">{t('plan.hint')}</p>
          <TypedField
            id="day"
            name="day"
            type="date"
            label={t('plan.day')}
            defaultValue={day?.day}
            max={furthestDay(new Date())}
            required
          />
          <TypedField
            id="ticket"
            name="ticket"
            label={t('plan.ticket')}
            defaultValue={day?.ticket ?? undefined}
            maxLength={60}
            autoComplete="off"
          />
          <Button kind="secondary" className="justify-self-start">
            {t('plan.act')}
          </Button>
        </ActionForm>
      </Disclosure>
    </section>
  )
}

function DayPlanned({ day, linkEnd, arrival }: { day: Day; linkEnd: Date; arrival: Arrival }) {
  const { connection, language, t } = arrival
  const said = [formatDay(day.day, language), day.ticket].filter(Boolean).join(', ')
  return (
    <Notice kind={day.silence.isEndFirst ? 'needs-you' : 'calm'} title={t('plan.title', { day: said })}>
      {day.byName && <p>{t('plan.by', { name: day.byName, date: formatDate(day.plannedAt, language) })}</p>}
      <p>
        {t('plan.link', { date: formatDay(lastLinkDay(linkEnd), language) })} {silenceInWords(day.silence, arrival)}
      </p>
      <ActionForm action={takeOffOwnDay} refusedTitle={t('plan.notOff')}>
        <input type="hidden" name="connection" value={connection.id} />
        <Button kind="quiet">{t('plan.off')}</Button>
      </ActionForm>
    </Notice>
  )
}

function silenceInWords({ end, isEndFirst }: Day['silence'], { language, t }: Arrival): string {
  if (!end) return t('plan.quiet')
  const date = formatDate(end, language)
  if (end <= new Date()) return t('plan.endPast', { date })
  return t(isEndFirst ? 'plan.endFirst' : 'plan.endSoon', { date })
}
