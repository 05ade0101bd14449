import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { TypedField } from '@/app/_components/typed-field'
import { shortly } from '@/app/staff/_words/times'
import { formatDay } from '@/lib/i18n/format'
import { furthestDay } from '@/lib/reminders/planned/plan-rules'
import type { PlannedView } from '@/lib/reminders/planned/planned-of'
import { freeze as freezeThem, liftFreeze } from './actions'
import { Silence } from './silence'

type Props = { planned: PlannedView; connectionId: string; mayChange: boolean }

/** It is the customer's, not the connection's, and says so. */
export function CustomersFreeze({ planned: { freeze, customerName }, connectionId, mayChange }: Props) {
  return (
    <>
      {freeze && (
        <Notice
          kind={freeze.silence.isEndFirst ? 'needs-you' : 'calm'}
          title={`${customerName} changes nothing from ${formatDay(freeze.firstDay, 'en')} until ${formatDay(freeze.lastDay, 'en')}`}
        >
          <p>
            {freeze.byName || 'Somebody who was erased'}, {shortly(freeze.frozenAt)}: {freeze.reason}
          </p>
          <p>
            For all of {customerName}’s environments. <Silence of={freeze.silence} />
          </p>
          {mayChange && (
            <ActionForm action={liftFreeze} refusedTitle="The freeze was not lifted">
              <input type="hidden" name="connection" value={connectionId} />
              <Button kind="secondary">Lift the freeze</Button>
            </ActionForm>
          )}
        </Notice>
      )}
      {mayChange && (
        <Disclosure summary={freeze ? 'Change the freeze' : 'Say when they change nothing'}>
          <ActionForm action={freezeThem} refusedTitle="Nothing was frozen" className="grid gap-3">
            <input type="hidden" name="connection" value={connectionId} />
            <p className="text-quiet">
              For all of {customerName}’s environments: until it is over none of them is reminded of anything, and their
              links stay open for a week after.
            </p>
            <TypedField id="from" name="from" type="date" label="From" defaultValue={freeze?.firstDay} required />
            <TypedField
              id="until"
              name="until"
              type="date"
              label="The last day"
              max={furthestDay(new Date())}
              defaultValue={freeze?.lastDay}
              required
            />
            <TypedField
              id="freezeReason"
              name="freezeReason"
              label="Reason, or their ticket"
              hint="The customer reads it in their calendar."
              defaultValue={freeze?.reason}
              required
              maxLength={120}
              autoComplete="off"
            />
            <div>
              <Button kind="secondary">Freeze all of {customerName}</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </>
  )
}
