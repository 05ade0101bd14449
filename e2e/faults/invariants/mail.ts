import { db } from '@/e2e/fixtures/database'
import { contacts } from '../live'
import type { Check } from './aftermath'

export const oneMailEach: Check = async ({ connectionId, deliveries }) => {
  const done = await db().run.count({ where: { connectionId, state: 'done' } })
  const [told] = await db().$queryRaw<[{ jobs: number; distinct: number }]>`
    select count(*)::int as jobs, count(distinct data)::int as distinct from pgboss.job
     where name = 'tell-done' and data->>'runId' in (select id::text from "Run" where "connectionId" = ${connectionId}::uuid)`
  const sent = await db().handoff.count({ where: { connectionId, sentAt: { not: null } } })
  const mails = deliveries.reduce((sum, one) => sum + one.mails, 0)
  return [
    ...(told.jobs === done * contacts.length && told.jobs === told.distinct
      ? []
      : [`${told.jobs} news of ${done} finished runs for ${contacts.length} contacts`]),
    ...(mails === sent ? [] : [`${mails} mails about ${sent} handoffs`]),
  ]
}

export const revealedOnce: Check = ({ deliveries }) =>
  deliveries.filter(({ reveals }) => reveals > 1).map(({ reveals }) => `one link was spent ${reveals} times`)
