import { z } from 'zod'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { Db } from '@/lib/db'
import type { SentUpdate } from '@/lib/graph/subtract'
import { type Contributions, noContributions } from '../plan/memory'
import { doneSinceAdopting } from './store'

type Entry = Awaited<ReturnType<typeof doneSinceAdopting>>[number]

const Scope = z.object({ scope: z.string() }).nullable().catch(null)

/** What our ledger says of a registration that somebody else made: only there is it asked what we put in. */
export async function contributionsTo(
  db: Db,
  { id, adoptedObjectId }: { id: string; adoptedObjectId: string | null },
): Promise<Contributions> {
  if (adoptedObjectId === null) return noContributions
  const entries = await doneSinceAdopting(db, id, adoptedObjectId)
  const permissions = Object.keys(applicationPermissions) as (keyof typeof applicationPermissions)[]
  return {
    permissions: permissions.filter((permission) =>
      entries.some(({ change }) => change === `assign role ${permission}`),
    ),
    scopes: [...new Set(entries.filter(({ change }) => change === 'grant scopes').flatMap(scopesAdded))],
    updates: entries
      .filter(({ change }) => change.startsWith('update application'))
      .map(({ before, after }) => ({ before: before ?? {}, after: after ?? {} }) as SentUpdate),
  }
}

function scopesAdded({ before, after }: Entry): string[] {
  const stood = new Set(Scope.parse(before)?.scope.split(' '))
  return (Scope.parse(after)?.scope.split(' ') ?? []).filter((scope) => !stood.has(scope))
}
