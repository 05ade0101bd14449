import { z } from 'zod'
import { refused } from '@/app/_lib/refused'
import { findFollower, refuseOthers } from '@/app/_lib/session'
import { draining } from '@/lib/draining'
import { connectionOfRun, follow } from '@/lib/provisioning/view/follow'
import { eventStream } from './event-stream'
import { openStream } from './open-streams'

/** Long enough for a run, short enough that authority is checked again and an instance can be taken out of service. */
const openMilliseconds = 55_000

const Asked = z.object({ run: z.guid(), after: z.coerce.number().int().min(0).max(2_147_483_647).catch(0) })

/** Server-sent events: one per thing that happened, its number as id, so that the browser goes on where it was. */
export async function GET(request: Request, { params }: RouteContext<'/api/runs/[run]/events'>) {
  const lastEventId = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  const asked = Asked.safeParse({ ...(await params), after: lastEventId ?? 0 })
  const connectionId = asked.success ? await connectionOfRun(asked.data.run) : null
  const reader = connectionId && (await findFollower(connectionId))
  if (!asked.success || !reader) {
    await refuseOthers()
    return new Response(null, { status: 404 })
  }

  const ending = new AbortController()
  if (!openStream(reader.personId, ending.signal)) {
    await refused({ what: new URL(request.url).pathname, why: 'limit', personId: reader.personId }, request)
    return new Response(null, { status: 429, headers: { 'retry-after': String(openMilliseconds / 1000) } })
  }
  const stream = eventStream(follow(reader, asked.data.run, asked.data.after, ending.signal), ending, openMilliseconds)
  const ended = draining()
  if (ended.aborted) ending.abort()
  else ended.addEventListener('abort', () => ending.abort(), { once: true, signal: ending.signal })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
