import { type Entra, ruleOf } from 'entra-box'
import { hashToken } from '@/lib/sealing/token'
import type { Actor } from '../actors'
import type { Database } from '../database'
import type { Browsers } from './cookies'

/** How long ago somebody signed in, was last seen, was last observed: by moving the dates of rows, no clock is touched. */
export async function setClocks(database: Database, browsers: Browsers): Promise<void> {
  const stale = Object.values(browsers.get('stale') ?? {}).map(hashToken)
  const idle = Object.values(browsers.get('idle') ?? {}).map(hashToken)
  await database.sql(
    `update "Session" set "usedAt" = now() - case when "tokenHash" = any($2) then interval '31 minutes' else '0' end,
            "expiresAt" = now() + interval '8 hours',
            "authenticatedAt" = now() - case when not "tokenHash" = any($1) then interval '0'
                                             when audience = 'staff' then '11 minutes' else '61 minutes' end`,
    [stale, idle],
  )
  await database.sql(
    `update "Person" set "staffObservedAt" = now() - case when upn like 'lotte.maes@%' then interval '6 minutes' else '0' end
      where "staffObservedAt" is not null`,
  )
  await database.sql(`delete from "Counter"`)
}

/** While they ask, Microsoft says nothing of staff. Returns how it speaks again. */
export function silenced(entra: Entra, actor: Actor): () => void {
  if (actor !== 'not observed') return () => {}
  const rule = ruleOf({ host: 'graph', match: 'batch', tenant: 'spencer', status: 503, times: 100 })
  entra.box.rules.push(rule)
  return () => {
    entra.box.rules = entra.box.rules.filter((each) => each !== rule)
  }
}
