import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { TypedField } from '@/app/_components/typed-field'
import { nextReminder } from '@/lib/reminders/schedule/next-reminder'
import { latestSnooze, type SnoozeView, snoozeOf } from '@/lib/reminders/schedule/snooze'
import { atTime, shortly } from '../../../_words/times'
import { Part } from '../../part'
import { endSnooze, snooze } from './reminder-actions'

type Of = { connectionId: string; firstEnd: Date; mayChange: boolean }

/** When the next mail goes out, and who asked for silence. */
export async function Reminders({ connectionId, firstEnd, mayChange }: Of) {
  const [snoozed, next] = await Promise.all([snoozeOf(connectionId), nextReminder(connectionId)])
  const latest = latestSnooze(firstEnd, new Date())
  return (
    <Part id="reminders" title="Reminders">
      {snoozed ? (
        <Snoozed snoozed={snoozed} connectionId={connectionId} mayChange={mayChange} />
      ) : (
        <p>
          {next
            ? `The next one, about the ${next.kind}, goes out ${atTime(next.at)}.`
            : 'There is nothing left to remind of.'}
        </p>
      )}
      {mayChange && !snoozed && latest && <Snooze connectionId={connectionId} latest={latest} />}
    </Part>
  )
}

function Snoozed({ snoozed, connectionId, mayChange }: { snoozed: SnoozeView } & Omit<Of, 'firstEnd'>) {
  return (
    <Notice kind="needs-you" title={`Snoozed until ${shortly(snoozed.until)}`}>
      <p>
        {snoozed.byName || 'Somebody who was erased'}, {shortly(snoozed.snoozedAt)}: {snoozed.reason}
      </p>
      {mayChange && (
        <ActionForm action={endSnooze} refusedTitle="The snooze was not ended">
          <input type="hidden" name="connection" value={connectionId} />
          <Button kind="secondary">End the snooze</Button>
        </ActionForm>
      )}
    </Notice>
  )
}

function Snooze({ connectionId, latest }: { connectionId: string; latest: string }) {
  return (
    <Disclosure summary="Snooze">
      <ActionForm action={snooze} refusedTitle="Nothing was snoozed" className="grid gap-3">
        <input type="hidden" name="connection" value={connectionId} />
        <TypedField id="reason" name="reason" label="Why" required maxLength={200} autoComplete="off" />
        <TypedField
          id="date"
          name="date"
          type="date"
          label="Until"
          hint={`${shortly(new Date(latest))} at the latest. What comes due meanwhile is caught up then.`}
          max={latest}
          required
        />
        <div>
          <Button kind="secondary">Snooze the reminders</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}
