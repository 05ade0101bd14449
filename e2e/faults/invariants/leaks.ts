import { db } from '@/e2e/fixtures/database'
import type { Check } from './aftermath'

/** Every row of every table as text, bytes in hex; the queue's tables too. */
export const nothingLeaked: Check = async ({ traffic, log }) => {
  const rows = await everything()
  const places = [...rows, { place: 'log', text: log }]
  return [...traffic.canaries].flatMap((canary) => {
    const hex = Buffer.from(canary).toString('hex')
    const found = places.filter(({ text }) => text.includes(canary) || text.includes(hex))
    return found.map(({ place }) => `a ${canary.startsWith('ey') ? 'token' : 'secret'} in ${place}`)
  })
}

export const noTokenIsKept: Check = async ({ connectionId }) => {
  const withdrawal = { path: ['is'], equals: 'yes' }
  const kept = await db().runToken.count({ where: { run: { connectionId, withdrawal } } })
  return kept === 0 ? [] : [`${kept} tokens that have nothing left to withdraw`]
}

async function everything(): Promise<{ place: string; text: string }[]> {
  const tables = await db().$queryRaw<{ place: string }[]>`
    select format('%I.%I', schemaname, tablename) as place from pg_tables
     where schemaname in ('public', 'pgboss') and tablename not like '\_prisma%'`
  const all = tables
    .map(({ place }) => `select '${place}' as place, t::text as text from ${place} t`)
    .join(' union all ')
  return db().$queryRawUnsafe(all)
}
