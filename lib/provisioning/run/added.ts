import { z } from 'zod'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { Addition } from '@/lib/graph/subtract'
import { type Added, nothingAdded } from '../plan/memory'
import { doneSinceAdopting } from './store'

type Entry = Awaited<ReturnType<typeof doneSinceAdopting>>[number]

const Scope = z.object({ scope: z.string() }).nullable().catch(null)

/** What our ledger says of a registration that somebody else made: only there is it asked what we put in. */
export async function addedTo({ id, adoptedObjectId }: { id: string; adoptedObjectId: string | null }): Promise<Added> {
  if (adoptedObjectId === null) return nothingAdded
  const entries = await doneSinceAdopting(id, adoptedObjectId)
  const permissions = Object.keys(applicationPermissions) as (keyof typeof applicationPermissions)[]
  return {
    permissions: permissions.filter((permission) =>
      entries.some(({ change }) => change === `assign role ${permission}`),
    ),
    scopes: [...new Set(entries.filter(({ change }) => change === 'grant scopes').flatMap(scopesAdded))],
    updates: entries
      .filter(({ change }) => change.startsWith('update application'))
      .map(({ before, after }) => ({ before: before ?? {}, after: after ?? {} }) as Addition),
  }
}

function scopesAdded({ before, after }: Entry): string[] {
  const stood = new Set(Scope.parse(before)?.scope.split(' '))
  return (Scope.parse(after)?.scope.split(' ') ?? []).filter((scope) => !stood.has(scope))
}
