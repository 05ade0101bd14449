import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { TypedField } from '@/app/_components/typed-field'
import { dayAndTicket } from '@/app/staff/_words/planned'
import { shortly } from '@/app/staff/_words/times'
import { furthestDay } from '@/lib/reminders/planned/plan-rules'
import type { PlannedView } from '@/lib/reminders/planned/planned-of'
import { planDay, takeOffDay } from './actions'
import { Silence } from './silence'

type Day = PlannedView['day']
type Props = { day: Day; connectionId: string; mayChange: boolean }

export function DayPlanned({ day, connectionId, mayChange }: Props) {
  return (
    <>
      {day && (
        <Notice kind={day.silence.isEndFirst ? 'needs-you' : 'calm'} title={dayAndTicket(day)}>
          <p>
            {day.byName || 'Somebody who was erased'}, {shortly(day.plannedAt)}. <Silence of={day.silence} /> Links that
            stand stay open for a week after that day.
          </p>
          {mayChange && (
            <ActionForm action={takeOffDay} refusedTitle="The day was not taken off">
              <input type="hidden" name="connection" value={connectionId} />
              <Button kind="secondary">Take the day off</Button>
            </ActionForm>
          )}
        </Notice>
      )}
      {mayChange && (
        <Disclosure summary={day ? 'Plan another day' : 'Plan a day'}>
          <ActionForm action={planDay} refusedTitle="Nothing was planned" className="grid gap-3">
            <input type="hidden" name="connection" value={connectionId} />
            <TypedField
              id="day"
              name="day"
              type="date"
              label="Day"
              hint="In Brussels. Until it is over the customer is not reminded."
              max={furthestDay(new Date())}
              defaultValue={day?.day}
              required
            />
            <TypedField
              id="ticket"
              name="ticket"
              label="The customer’s ticket number, if they have one"
              defaultValue={day?.ticket ?? undefined}
              maxLength={60}
              autoComplete="off"
            />
            <div>
              <Button kind="secondary">{day ? 'Plan this day instead' : 'Plan this day'}</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </>
  )
}
