import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { LinkForm } from '@/app/_components/link-form'
import { linkWords } from '@/app/staff/_words/link'
import { ago } from '@/app/staff/_words/times'
import type { Staff } from '@/lib/identity/actor'
import { feedOf } from '@/lib/reminders/calendar/feeds'
import { Part } from '../part'
import { endCalendarLink, linkForCalendar } from './actions'

/** The dates of all connections, in the calendar of whoever is signed in. */
export async function OwnCalendar({ staff }: { staff: Staff }) {
  const feed = await feedOf(staff)
  return (
    <Part id="calendar" title="Your calendar">
      <p>
        A link to subscribe to: what ends, of every customer. Names and dates only. It ends with your role: Microsoft is
        asked each time a calendar reads it, and a link that has ended does not come back.
      </p>
      {feed && (
        <p className="text-quiet">
          Made {ago(feed.createdAt)}, {feed.lastReadAt ? `last read ${ago(feed.lastReadAt)}` : 'not read yet'}.
        </p>
      )}
      <LinkForm
        action={linkForCalendar}
        words={linkWords(feed ? 'Make another link' : 'Make a link')}
        warning="For your own calendar: whoever has it can read it. Making another one ends this one."
      />
      {feed && (
        <ActionForm action={endCalendarLink} refusedTitle="The link was not ended">
          <Button kind="danger">End the link</Button>
        </ActionForm>
      )}
    </Part>
  )
}
