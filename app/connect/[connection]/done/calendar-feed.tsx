import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { LinkForm } from '@/app/_components/link-form'
import { formatDate } from '@/lib/i18n/format'
import { feedOf } from '@/lib/reminders/calendar/feeds'
import type { Arrival } from '../arrive'
import { endCalendarLink, linkForCalendar } from './actions'

/** A link that a calendar reads for itself: shown once, ended here. */
export async function CalendarFeed({ arrival: { customer, connection, language, t } }: { arrival: Arrival }) {
  const feed = await feedOf(customer)
  return (
    <Disclosure summary={t('done.feed.title')}>
      <div className="grid gap-3">
        <p className="text-quiet">{t('done.feed.body')}</p>
        {feed && (
          <p>
            {t('done.feed.since', { date: formatDate(feed.createdAt, language) })}{' '}
            {feed.lastReadAt && t('done.feed.read', { date: formatDate(feed.lastReadAt, language) })}
          </p>
        )}
        <LinkForm
          action={linkForCalendar}
          of={{ field: 'connection', id: connection.id }}
          words={{
            make: t(feed ? 'done.feed.again' : 'done.feed.make'),
            again: t('done.feed.again'),
            label: t('done.feed.label'),
            refusedTitle: t('page.refused'),
            copy: t('page.copy'),
            copied: t('page.copied'),
          }}
        />
        {feed && (
          <ActionForm action={endCalendarLink} refusedTitle={t('page.refused')}>
            <input type="hidden" name="connection" value={connection.id} />
            <Button kind="quiet">{t('done.feed.end')}</Button>
          </ActionForm>
        )}
      </div>
    </Disclosure>
  )
}
