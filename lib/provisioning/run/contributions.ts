import { z } from 'zod'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { Db } from '@/lib/db'
import { type SentUpdate, withoutTrimmed } from '@/lib/graph/subtract'
import { type Contributions, noContributions } from '../plan/memory'
import { doneSinceAdopting } from './store'

type Entry = Pick<Awaited<ReturnType<typeof doneSinceAdopting>>[number], 'change' | 'outcome' | 'before' | 'after'>

const Scope = z.object({ scope: z.string() }).nullable().catch(null)

/** What our ledger says of a registration that somebody else made: only there is it asked what we put in. */
export async function contributionsTo(
  db: Db,
  { id, adoptedObjectId }: { id: string; adoptedObjectId: string | null },
): Promise<Contributions> {
  if (adoptedObjectId === null) return noContributions
  return contributionsIn(await doneSinceAdopting(db, id, adoptedObjectId))
}

/** @param entries oldest first: what one of them took away is ours no more, whoever puts it back */
export function contributionsIn(entries: readonly Entry[]): Contributions {
  const permissions = Object.keys(applicationPermissions) as (keyof typeof applicationPermissions)[]
  return {
    permissions: permissions.filter((permission) => {
      const isOf = (verb: string) => (entry: Entry) => entry.change === `${verb} role ${permission}`
      const taken = entries.findLastIndex((entry) => isOf('unassign')(entry) && entry.outcome === 'done')
      return entries.slice(taken + 1).some(isOf('assign'))
    }),
    scopes: [...new Set(entries.filter(({ change }) => change === 'grant scopes').flatMap(scopesAdded))],
    updates: entries.reduce(withEntry, []),
  }
}

function withEntry(updates: SentUpdate[], { change, outcome, before, after }: Entry): SentUpdate[] {
  const sent = { before: before ?? {}, after: after ?? {} } as SentUpdate
  if (change.startsWith('update application')) return [...updates, sent]
  const isTrimmed = change.startsWith('trim application') && outcome === 'done'
  return isTrimmed ? updates.map((update) => withoutTrimmed(update, sent)) : updates
}

function scopesAdded({ before, after }: Entry): string[] {
  const stood = new Set(Scope.parse(before)?.scope.split(' '))
  return (Scope.parse(after)?.scope.split(' ') ?? []).filter((scope) => !stood.has(scope))
}
