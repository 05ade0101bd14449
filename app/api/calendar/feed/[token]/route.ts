import { readFeed } from '@/lib/reminders/calendar/read-feed'

/** For calendars, which cannot sign in: the link is the key, and a revoked one is as if it had never been. */
export async function GET(_: Request, { params }: RouteContext<'/api/calendar/feed/[token]'>) {
  const calendar = await readFeed((await params).token)
  if (!calendar) return new Response(null, { status: 404 })
  return new Response(calendar, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
