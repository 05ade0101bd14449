import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedField } from '@/app/_components/typed-field'
import { requireStaff } from '@/app/_lib/session'
import { shortly } from '@/app/staff/_words/times'
import { type ChosenRow, readChosen, writeChosen } from '@/lib/desk/chosen/model'
import { lookToSnooze, type NotSnoozed } from '@/lib/desk/chosen/snooze'
import { mayChange } from '@/lib/identity/actor-rules'
import { latestOfAll } from '@/lib/reminders/schedule/snooze-each'
import { ChosenPage } from '../chosen-page'
import { ForOperators } from '../for-operators'
import { connections } from '../in-words'
import { snoozeAllChosen } from './actions'

export const metadata = { title: 'Snooze reminders' }

const whyNot: Record<NotSnoozed, string> = {
  ended: 'These have ended: nothing is mailed about them.',
  nothing_ends: 'Nothing of these has an end date.',
  by_list: 'These stand on Spencer’s own list and nobody has seen them: nothing is mailed about them yet.',
  too_near: 'These end within three days, or have: from then on nothing is snoozed.',
}

/** About whom the reminders would be silent, before they are. */
export default async function SnoozePage({ searchParams }: PageProps<'/staff/connections/chosen/snooze'>) {
  const staff = await requireStaff()
  if (!mayChange(staff)) return <ForOperators title="Snooze reminders" staff={staff} />
  const chosen = readChosen(await searchParams)
  const look = await lookToSnooze(staff, chosen)
  const latest = latestOfAll(new Date())
  return (
    <ChosenPage title="Snooze reminders" chosen={chosen} look={look} whyNot={whyNot} note={endOf}>
      <ActionForm action={snoozeAllChosen} refusedTitle="Nothing was snoozed" className="grid gap-4">
        <input type="hidden" name="chosen" value={writeChosen(chosen)} />
        <input type="hidden" name="counted" value={look?.counted} />
        {look && look.taken.length > 0 && (
          <>
            <p>
              Nobody is reminded of these until then, and Today leaves them out unless they are broken.
              {replacedInWords(look.taken)}
            </p>
            <TypedField id="reason" name="reason" label="Why" required maxLength={200} autoComplete="off" />
            <TypedField
              id="date"
              name="date"
              type="date"
              label="Until"
              hint={`${shortly(new Date(latest))} at the latest; of each, three days before its own first end at the latest. What comes due meanwhile is caught up then.`}
              max={latest}
              required
            />
            <div>
              <Button>Snooze {connections(look.taken.length)}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </ChosenPage>
  )
}

function endOf({ nextExpiryAt, snoozedUntil }: ChosenRow): string {
  const ends = nextExpiryAt ? `ends on ${shortly(nextExpiryAt)}` : 'has no end'
  return snoozedUntil ? `${ends} · snoozed until ${shortly(snoozedUntil)}` : ends
}

function replacedInWords(taken: readonly ChosenRow[]): string {
  const count = taken.filter(({ snoozedUntil }) => snoozedUntil).length
  if (count === 0) return ''
  return ` ${count.toLocaleString('en-GB')} ${count === 1 ? 'is' : 'are'} snoozed already; this replaces it.`
}
