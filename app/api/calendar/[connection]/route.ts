import { pageLanguage } from '@/app/_lib/language'
import { findCustomer, findStaff, refuseOthers } from '@/app/_lib/session'
import { calendarOf } from '@/lib/reminders/calendar/connection-calendar'

/** Both dates as an iCalendar file, in the reader's language, for whoever may see the connection. */
export async function GET(_: Request, { params }: RouteContext<'/api/calendar/[connection]'>) {
  const { connection } = await params
  const reader = (await findCustomer(connection)) ?? (await findStaff())
  if (!reader) await refuseOthers()
  const calendar = reader && (await calendarOf(reader, connection, await pageLanguage()))
  if (!calendar) return new Response(null, { status: 404 })
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="spencer.ics"',
      'cache-control': 'no-store',
    },
  })
}
