import { db } from '@/e2e/fixtures/database'
import { contacts } from '../people/live'
import type { Check } from './aftermath'

/** Who finds that nothing is left to do hears so on the page, and nobody else does: only what changed something is news. */
async function newsOf(connectionId: string): Promise<number> {
  const runs = await db().run.findMany({
    where: { connectionId, state: 'done' },
    select: { intent: true, ledger: { where: { outcome: { not: 'refused' } }, select: { change: true } } },
    orderBy: { finishedAt: 'asc' },
  })
  const isFirst = (index: number) => index === 0 || runs[index - 1]?.intent === 'undo'
  return runs.filter(({ intent, ledger }, index) => intent === 'undo' || isFirst(index) || ledger.length > 0).length
}

export const oneMailEach: Check = async ({ connectionId, deliveries }) => {
  const news = await newsOf(connectionId)
  const [told] = await db().$queryRaw<[{ jobs: number; distinct: number }]>`
    select count(*)::int as jobs, count(distinct data)::int as distinct from pgboss.job
     where name = 'tell-done' and data->>'runId' in (select id::text from "Run" where "connectionId" = ${connectionId}::uuid)`
  const sent = await db().handoff.count({ where: { connectionId, sentAt: { not: null } } })
  const mails = deliveries.reduce((sum, one) => sum + one.mails, 0)
  return [
    ...(told.jobs === news * contacts.length && told.jobs === told.distinct
      ? []
      : [`${told.jobs} letters of ${news} finished runs for ${contacts.length} contacts`]),
    ...(mails === sent ? [] : [`${mails} mails about ${sent} handoffs`]),
  ]
}

export const revealedOnce: Check = ({ deliveries }) =>
  deliveries.filter(({ reveals }) => reveals > 1).map(({ reveals }) => `one link was spent ${reveals} times`)
