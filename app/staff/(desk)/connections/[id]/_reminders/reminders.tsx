import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { TypedField } from '@/app/_components/typed-field'
import { atTime, shortly } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { nextReminder } from '@/lib/reminders/schedule/next-reminder'
import { latestSnooze, type SnoozeView, snoozeOf } from '@/lib/reminders/schedule/snooze'
import { endSnooze, snooze } from './actions'

/** When the next mail goes out, and who asked for silence. */
export async function Reminders(of: { staff: Staff; connectionId: string; firstEnd: Date }) {
  const { staff, connectionId, firstEnd } = of
  const [snoozed, next] = await Promise.all([snoozeOf(staff, connectionId), nextReminder(staff, connectionId)])
  const latest = latestSnooze(firstEnd, new Date())
  return (
    <Part id="reminders" title="Reminders">
      {snoozed ? (
        <Snoozed snoozed={snoozed} connectionId={connectionId} mayChange={mayChange(staff)} />
      ) : (
        <p>
          {next
            ? `The next one, about the ${next.kind}, goes out ${atTime(next.at)}.`
            : 'There is nothing left to remind of.'}
        </p>
      )}
      {mayChange(staff) && !snoozed && latest && <Snooze connectionId={connectionId} latest={latest} />}
    </Part>
  )
}

function Snoozed({
  snoozed,
  connectionId,
  mayChange,
}: {
  snoozed: SnoozeView
  connectionId: string
  mayChange: boolean
}) {
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
