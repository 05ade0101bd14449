import { z } from 'zod'
import type { Blueprint } from '../blueprint/blueprint'
import type { Seen } from '../graph/seen'
import { type Change, keyOf } from './change'
import { type Memory, plan } from './plan'

/** What a person answered when the tenant was not as the review page said. */
export const Confirmation = z.object({
  /** Keys of changes that were shown and agreed to, beyond those of the first review. */
  changes: z.array(z.string()),
  /** Object id of the hand-made registration to use; null to make a new one beside it; absent when not asked. */
  adopt: z.guid().nullable().optional(),
})
export type Confirmation = z.output<typeof Confirmation>

export type Difference =
  | {
      kind: 'adoptable'
      found: { objectId: string; applicationId: string; displayName: string; createdAt: string | null }[]
    }
  | { kind: 'changes'; keys: string[] }

/** The plan of a tenant that holds nothing of ours: what the review page showed. */
export function firstPlan(blueprint: Blueprint, now: Date): Change[] {
  return plan(blueprint, emptyTenant, { secrets: [], isAdopted: false }, now)
}

export const emptyTenant: Seen = {
  microsoftGraphId: '',
  application: null,
  servicePrincipal: null,
  adoptable: [],
  deleted: [],
  portalGrantIds: [],
}

/** What nobody agreed to yet; null when the run may write. Removing our own lost attempts needs nobody's word. */
export function differenceOf(
  blueprint: Blueprint,
  seen: Seen,
  memory: Memory,
  confirmed: Confirmation | null,
  now: Date,
): Difference | null {
  if (!seen.application && seen.adoptable.length > 0 && confirmed?.adopt === undefined)
    return {
      kind: 'adoptable',
      found: seen.adoptable.map(({ objectId, applicationId, displayName, createdAt }) => ({
        objectId,
        applicationId,
        displayName,
        createdAt,
      })),
    }
  const agreed = new Set([...firstPlan(blueprint, now).map(keyOf), ...(confirmed?.changes ?? [])])
  const keys = plan(blueprint, seen, memory, now)
    .filter((change) => change.kind !== 'remove secret')
    .map(keyOf)
    .filter((key) => !agreed.has(key))
  return keys.length > 0 ? { kind: 'changes', keys } : null
}
