import { attentionOf } from '@/lib/desk/attention/attention-of'
import { connectionPage } from '@/lib/desk/connection-page'
import { countConnections, listConnections } from '@/lib/desk/connections'
import { expiryTimeline } from '@/lib/desk/expiry/expiry-timeline'
import { funnelOf } from '@/lib/desk/funnel'
import { ConnectionFilter } from '@/lib/desk/model'
import { todayOf } from '@/lib/desk/today'
import type { Staff } from '@/lib/identity/actor'

export type Question = keyof ReturnType<typeof questionsOf>

/** What each page of the desk asks, as the page asks it. @param ids of connections to open */
export function questionsOf(staff: Staff, ids: readonly string[]) {
  const list = (asked: Record<string, string>) => async () => {
    const filter = ConnectionFilter.parse(asked)
    const { rows } = await listConnections(staff, filter)
    await Promise.all([countConnections(staff, filter), funnelOf(staff), expiryTimeline(staff, filter)])
    return rows.length
  }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const range = `${inDays(100)}..${inDays(106)}`
  const timeline = (asked: Record<string, string>) => async () => {
    const drawn = await expiryTimeline(staff, ConnectionFilter.parse(asked))
    return drawn?.bars.length ?? 0
  }
  let turn = 0
  return {
    list: list({}),
    'by stage': list({ stage: 'connected' }),
    'by environment': list({ environment: 'demo' }),
    'by end': list({ expires: '30' }),
    unverified: list({ stage: 'unverified' }),
    'what ends first': list({ sort: 'ends' }),
    'broken now': list({ turn: 'broken' }),
    'waits for Spencer': list({ turn: 'spencer' }),
    'by reason': list({ reason: 'drifted' }),
    'by reason and turn': list({ reason: 'drifted', turn: 'customer' }),
    'with a certificate': list({ credential: 'certificate' }),
    'certificate ends within 45 days': list({ credential: 'certificate', expires: '45' }),
    'ends in one week': list({ expires: range }),
    'timeline of all': timeline({ sort: 'ends' }),
    'timeline of demo': timeline({ sort: 'ends', environment: 'demo' }),
    'timeline of the broken': timeline({ expires: '365', turn: 'broken' }),
    'search for one': list({ search: 'Onceonly' }),
    'search for a hundred': list({ search: 'Hundredfold' }),
    'search for half': list({ search: 'Halfmore' }),
    'search for an id': async () => list({ search: ids[turn++ % ids.length] ?? '' })(),
    'search for an address': list({ search: 'it@c7.example' }),
    today: async () => (await todayOf(staff)).parts.flatMap(({ rows }) => rows).length,
    'today, mine': async () => (await todayOf(staff, { isMine: true })).parts.flatMap(({ rows }) => rows).length,
    'a connection': async () => {
      const id = ids[turn++ % ids.length] ?? ''
      const [page] = await Promise.all([connectionPage(staff, id), attentionOf(staff, id)])
      return page ? 1 : 0
    },
  }
}
