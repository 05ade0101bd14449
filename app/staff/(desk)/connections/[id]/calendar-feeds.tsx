import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { feedsOfConnection } from '@/lib/reminders/calendar/feeds'
import { ago } from '../../../_words/times'
import { Part } from '../../part'
import { endCalendarFeed } from './reminder-actions'

/** The people of the customer whose calendars read these dates. */
export async function CalendarFeeds({ staff, connectionId }: { staff: Staff; connectionId: string }) {
  const feeds = await feedsOfConnection(staff, connectionId)
  if (feeds.length === 0) return null
  return (
    <Part id="calendars" title="Calendars that follow">
      <ul className="divide-y divide-line border-line border-y">
        {feeds.map(({ personId, personName, createdAt, lastReadAt }) => (
          <li key={personId} className="flex items-center justify-between gap-x-4 py-2">
            <div>
              {personName}
              <span className="block text-quiet">
                made {ago(createdAt)}, {lastReadAt ? `last read ${ago(lastReadAt)}` : 'not read yet'}
              </span>
            </div>
            {mayChange(staff) && (
              <ActionForm action={endCalendarFeed} refusedTitle="The link was not ended">
                <input type="hidden" name="connection" value={connectionId} />
                <input type="hidden" name="person" value={personId} />
                <Button kind="quiet" className="whitespace-nowrap">
                  End<span className="sr-only"> the calendar link of {personName}</span>
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
